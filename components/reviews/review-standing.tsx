import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/marketplace/section";
import type { ReviewStanding as Standing, Words } from "@/lib/reviews/types";
import { Stars } from "./stars";

interface Props {
  standing: Standing;
  /** The other person's. */
  name: string;
}

/** What the two of an order wrote of it, as far as the viewer may read it, and when the rest can be read. */
export function ReviewStanding({ standing: { own, others, isRevealed, until }, name }: Props) {
  const t = useTranslations("cards");
  const format = useFormatter();
  if (!own && !others) return null;
  return (
    <Section title={t("review.title")}>
      <div className="flex flex-col gap-3">
        {own && <Review name={t("you")} words={own} />}
        {others && <Review name={name} words={others} />}
        {!isRevealed && (
          <p className="text-ink-soft text-sm">
            {t("review.shownOn", { date: format.dateTime(new Date(until), { day: "numeric", month: "long" }) })}
          </p>
        )}
      </div>
    </Section>
  );
}

function Review({ name, words: { stars, body } }: { name: string; words: Words }) {
  const t = useTranslations("cards");
  return (
    <div className="flex flex-col gap-1 rounded-xl bg-sand px-3.5 py-2.5">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <bdi className="font-medium">{name}</bdi>
        <Stars average={stars} />
        <span className="sr-only">{t("stars", { stars })}</span>
      </p>
      {body && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap text-start">
          {body}
        </p>
      )}
    </div>
  );
}
