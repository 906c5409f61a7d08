"use client";

import { useTranslations } from "next-intl";
import type { CardView } from "@/lib/cards/types";
import { CardFace } from "./card-face";
import { useVersions } from "./use-versions";

/** What a card said in one of its versions, and what was different then from the version before. */
export function PastFace({ card, version }: { card: CardView; version: number }) {
  const t = useTranslations("cards");
  const { versions, hasFailed } = useVersions(card);
  const shown = versions?.find((one) => one.version === version);
  if (!shown) return <p className="text-ink-soft text-sm">{t(hasFailed ? "termsFailed" : "moving")}</p>;
  const { content, attachments } = shown;
  const base = versions?.find((one) => one.version === version - 1)?.content ?? null;
  return <CardFace isPast card={{ ...card, version, content, base, attachments, slot: null, expiresAt: null }} />;
}
