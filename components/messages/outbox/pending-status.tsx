"use client";

import { useTranslations } from "next-intl";
import type { PendingMessage } from "@/lib/messages/pending";

interface Props {
  pending: PendingMessage;
  onRetry(): void;
  onDiscard(): void;
}

const WAITS = {
  network: "waitsForNetwork",
  server: "waitsForServer",
  turn: "waitsForTurn",
  session: "waitsForSession",
} as const;

/** What became of a message that is not confirmed: on its way, held up by something, or not sent with two ways on. */
export function PendingStatus({ pending: { refusal, waitsFor }, onRetry, onDiscard }: Props) {
  const t = useTranslations("messages");
  if (!refusal) return <p className="text-ink-soft text-xs">{t(waitsFor ? WAITS[waitsFor] : "sending")}</p>;
  const reason = refusal.code === "expired" ? t("notSentForADay") : refusal.message;
  return (
    <p role="alert" className="flex flex-wrap items-center justify-end gap-x-3 text-danger text-sm">
      <span>{t("notSent", { reason })}</span>
      <button type="button" onClick={onRetry} className="min-h-8 font-semibold underline">
        {t("retry")}
      </button>
      <button type="button" onClick={onDiscard} className="min-h-8 font-semibold underline">
        {t("discard")}
      </button>
    </p>
  );
}
