"use client";

import { useNow, useTranslations } from "next-intl";
import type { CardStatus, CardView } from "@/lib/cards/types";

const TONES: Readonly<Record<CardStatus, string>> = {
  open: "bg-accent-soft text-accent-ink",
  agreed: "bg-success-soft text-success",
  declined: "bg-danger-soft text-danger",
  withdrawn: "bg-sand text-ink-soft",
  cancelled: "bg-danger-soft text-danger",
  expired: "bg-sand text-ink-soft",
  revealed: "bg-success-soft text-success",
};

/** How a card stands, in a word. */
export function CardBadge({ card }: { card: Pick<CardView, "status" | "expiresAt"> }) {
  const t = useTranslations("cards");
  const now = useNow({ updateInterval: 60_000 });
  const isOver = card.status === "open" && card.expiresAt !== null && Date.parse(card.expiresAt) <= now.getTime();
  const status = isOver ? "expired" : card.status;
  return (
    <span className={`shrink-0 rounded-full px-2 py-0.5 font-medium text-xs ${TONES[status]}`}>
      {t(`status.${status}`)}
    </span>
  );
}
