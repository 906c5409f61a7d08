"use client";

import { BellRing } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { FloatingWord } from "@/components/ui/floating-word";
import type { PushDevicesView } from "@/lib/push/types";
import { mayOffer, neverOfferAgain, onAnswered } from "./offered";
import { SUBSCRIPTIONS_PATH, subscribeHere } from "./subscription";

/** Offers to tell of the answer, once somebody has sent something and has never said whether they want that; no is for good. */
export function Offer({ viewerId }: { viewerId: string }) {
  const [state, setState] = useState<"waiting" | "none" | "offered" | "failed">("waiting");
  const isInInbox = usePathname().startsWith("/inbox");
  useRealtimeSignals((signal) => {
    if (signal.name !== "message:created" || signal.data.message?.senderId !== viewerId) return;
    if (state === "none" && mayOffer()) setState("offered");
  });
  useEffect(() => {
    setState("none");
    return onAnswered(() => setState("none"));
  }, []);

  function end() {
    neverOfferAgain();
    setState("none");
  }

  /** The browser asks at once, for it lets only a click do so. */
  async function accept() {
    const permission = await Notification.requestPermission();
    if (permission !== "granted") return end();
    const { publicKey } = await getJson<PushDevicesView>(SUBSCRIPTIONS_PATH);
    await subscribeHere(publicKey);
    end();
  }

  return (
    <div aria-live="polite" data-push-offer={state}>
      {isInInbox && (state === "offered" || state === "failed") && (
        <Question
          hasFailed={state === "failed"}
          onAccept={() => accept().catch(() => setState("failed"))}
          onEnd={end}
        />
      )}
    </div>
  );
}

interface QuestionProps {
  hasFailed: boolean;
  onAccept(): void;
  onEnd(): void;
}

function Question({ hasFailed, onAccept, onEnd }: QuestionProps) {
  const t = useTranslations("push.offer");
  return (
    <aside
      aria-label={t("label")}
      // Beside no composer: on a phone below the heads of page and thread, else in the list's width and above what is said in passing.
      className="fixed inset-x-3 top-32 z-20 mx-auto max-w-96 md:start-4 md:end-auto md:top-auto md:bottom-20 md:max-w-80"
    >
      <FloatingWord tone="surface" look="items-start" dismiss={t("dismiss")} onDismiss={onEnd}>
        <BellRing aria-hidden="true" className="ms-3 mt-2.5 size-5 shrink-0 text-accent-ink" />
        <div className="flex min-w-0 flex-1 flex-col items-start ps-2 pt-2.5">
          <p className="text-sm">{t(hasFailed ? "failed" : "text")}</p>
          <button
            type="button"
            onClick={onAccept}
            className="-ms-3 min-h-11 rounded-xl px-3 font-medium text-accent-ink text-sm hover:bg-accent-soft"
          >
            {t("accept")}
          </button>
        </div>
      </FloatingWord>
    </aside>
  );
}
