"use client";

import { useTranslations } from "next-intl";
import { sentenceOf } from "@/lib/cards/sentences";
import type { LastCard } from "@/lib/cards/types";
import { isolated } from "@/lib/i18n/isolated";

interface Props {
  card: LastCard;
  isOwn: boolean;
  /** The other person's. */
  name: string;
}

/** What was done to a card last, in one line. */
export function CardPreview({ card: { kind, move, title, number }, isOwn, name }: Props) {
  const t = useTranslations("cards");
  const people = { isOwn: String(isOwn), name: isolated(name) };
  return t(`did.${sentenceOf(kind, move)}`, { ...people, title: isolated(title), number: String(number ?? "") });
}
