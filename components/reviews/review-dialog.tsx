"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { CardDialog } from "@/components/cards/card-dialog";
import { useKept } from "@/components/cards/use-kept";
import { useMove } from "@/components/cards/use-move";
import { MAX_REVIEW_LENGTH } from "@/lib/reviews/rules";
import { StarChoice } from "./star-choice";

interface Props {
  orderId: string;
  until: string;
  onClose(): void;
}

interface Words {
  stars: number | null;
  body: string;
}

/** Asks how an order went; what is written is shown to both once both have, or when the time is over. */
export function ReviewDialog({ orderId, until, onClose }: Props) {
  const t = useTranslations("cards");
  const format = useFormatter();
  const { value: words, change, forget } = useKept<Words>(`review:${orderId}`, { stars: null, body: "" });
  const { make, ...making } = useMove(`/api/v1/orders/${orderId}/review`, forget);
  return (
    <CardDialog
      title={t("review.write")}
      text={t("review.means", { date: format.dateTime(new Date(until), { day: "numeric", month: "long" }) })}
      action={t("review.send")}
      {...{ ...making, onClose }}
      missing={words.stars === null && t("review.starsMissing")}
      onMove={() => void make({ stars: words.stars, body: words.body.trim() })}
    >
      <StarChoice stars={words.stars} onChange={(stars) => change({ ...words, stars })} />
      <Body value={words.body} onChange={(body) => change({ ...words, body })} />
    </CardDialog>
  );
}

function Body({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useTranslations("cards");
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {t("review.body")}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        maxLength={MAX_REVIEW_LENGTH}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="rounded-xl border border-line bg-canvas px-4 py-3"
      />
    </div>
  );
}
