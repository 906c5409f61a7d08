"use client";

import { useTranslations } from "next-intl";
import { useTalk } from "@/components/messages/talk-context";
import { Stars } from "@/components/reviews/stars";
import type { CardView } from "@/lib/cards/types";

/** What the two said of each other once both may read it; until then that it waits. */
export function ReviewFace({ card }: { card: CardView }) {
  const t = useTranslations("cards");
  const talk = useTalk();
  if (card.reviews.length === 0) return <p className="text-ink-soft text-sm">{t("reviewWaits")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {card.reviews.map(({ authorId, stars, body }) => (
        <li key={authorId} className="flex flex-col gap-1 rounded-xl bg-sand px-3.5 py-2.5">
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <span className="font-medium">{authorId === talk?.viewerId ? t("you") : talk?.participant.name}</span>
            <Stars average={stars} />
            <span className="sr-only">{t("stars", { stars })}</span>
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap text-start">
            {body}
          </p>
        </li>
      ))}
    </ul>
  );
}
