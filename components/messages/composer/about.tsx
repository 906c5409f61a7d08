"use client";

import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { ContextIcon } from "@/components/marketplace/context-icon";
import { ContextTitle } from "@/components/marketplace/context-title";
import { useNewest } from "@/components/orders/orders-context";
import { late } from "@/components/site/late";
import type { MessageContext } from "@/lib/marketplace/types";
import type { WrittenFrom } from "@/lib/messages/types";
import { focusComposer } from "./focus-composer";

/** Fetched when it is opened for the first time. */
const AboutMenu = late(() => import("./about-menu").then((module) => module.AboutMenu));

interface Props {
  conversationId: string;
  about: WrittenFrom;
  /** Null in a lane, where one writes from what it is about. */
  onChoose: ((about: MessageContext | "nothing") => void) | null;
}

const CHIP =
  "inline-flex min-h-8 min-w-0 max-w-md items-center gap-1.5 rounded-full px-3 text-sm pointer-coarse:min-h-11";

/** What the next message is written from, and the way to something else. */
export function About({ conversationId, about, onChoose }: Props) {
  const t = useTranslations("messages");
  const context = useNewest(about === "nothing" ? null : about);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = about === "nothing" ? t("aboutNothing") : context ? <Named context={context} /> : t("laneGone");

  function open({ currentTarget }: MouseEvent<HTMLElement>) {
    // Safari does not focus a pressed button, and the focus comes back to where it was.
    currentTarget.focus();
    // Where it could not be fetched, the next press tries again.
    AboutMenu.fetchAhead();
    setAnchor(currentTarget);
  }

  function choose(chosen: MessageContext | "nothing") {
    onChoose?.(chosen);
    focusComposer();
  }

  return (
    <section aria-label={t("about")} className="flex min-w-0 items-center">
      {onChoose ? (
        <button
          type="button"
          title={t("changeAbout")}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={open}
          className={`${CHIP} ${context ? "bg-accent-soft text-accent-ink" : "bg-sand text-ink-soft"} hover:underline`}
        >
          {title}
          <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
        </button>
      ) : (
        <p className={`${CHIP} bg-accent-soft text-accent-ink`}>{title}</p>
      )}
      {onChoose && about !== "nothing" && (
        <button
          type="button"
          onClick={() => choose("nothing")}
          aria-label={t("removeAbout")}
          className="rounded-full p-2 text-ink-soft hover:bg-sand hover:text-ink pointer-coarse:p-3"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
      {anchor && <AboutMenu {...{ conversationId, about, anchor }} onChoose={choose} onClose={() => setAnchor(null)} />}
    </section>
  );
}

function Named({ context }: { context: MessageContext }) {
  const t = useTranslations("messages");
  return (
    <>
      <ContextIcon kind={context.kind} className="size-4 shrink-0" />
      <span className="truncate">
        <span className="text-ink-soft">{t("aboutColon")}</span> <ContextTitle context={context} />
      </span>
    </>
  );
}
