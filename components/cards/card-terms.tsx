"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "@/components/marketplace/price";
import type { CardContent, CardView } from "@/lib/cards/types";
import { formatAmount } from "@/lib/marketplace/rules";
import { Place } from "./place";

interface Term {
  name: "price" | "delivery" | "revisions" | "date" | "extraPrice" | "extraDays" | "minutes" | "place" | "until";
  value: ReactNode;
  /** What it was before, where that was something else. */
  before?: ReactNode;
}

/** The figures of a card, each with what it was in the version before where that has changed. */
export function CardTerms({ card, content }: { card: CardView; content: CardContent }) {
  const t = useTranslations("cards");
  const terms = useTerms(card, content);
  if (terms.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {terms.map(({ name, value, before }) => (
        <div key={name} className="min-w-0">
          <dt className="text-ink-soft text-xs">{t(`term.${name}`)}</dt>
          <dd className="wrap-anywhere font-medium">
            {before !== undefined && <del className="me-1.5 font-normal text-ink-soft">{before}</del>}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useTerms(card: CardView, content: CardContent): Term[] {
  const say = useWords();
  const current = termsOf(content, say);
  const earlier = card.base ? termsOf(card.base, say) : [];
  const compared = current.map(({ name, key, value }): Term => {
    const before = earlier.find((term) => term.name === name);
    return before && before.key !== key ? { name, value, before: before.value } : { name, value };
  });
  const isOpen = card.status === "open" && card.expiresAt && content.kind === "offer";
  return isOpen ? [...compared, { name: "until", value: say.moment(card.expiresAt ?? "") }] : compared;
}

/** A figure as it is shown, with what tells it from another. */
type Figure = Pick<Term, "name" | "value"> & { key: string };

function termsOf(content: CardContent, say: ReturnType<typeof useWords>): Figure[] {
  switch (content.kind) {
    case "offer":
      return [
        say.price("price", content.priceCentimes),
        say.days("delivery", content.deliveryDays),
        say.count("revisions", content.revisions),
      ];
    case "agreement":
      return [
        content.priceCentimes !== null ? say.price("price", content.priceCentimes) : [],
        content.date ? { name: "date" as const, key: content.date.at, value: say.momentIn(content.date) } : [],
        content.revisions !== null ? say.count("revisions", content.revisions) : [],
      ].flat();
    case "change":
      return [say.price("extraPrice", content.extraCentimes), say.days("extraDays", content.extraDays)];
    case "interview":
      return [
        say.minutes("minutes", content.minutes),
        { name: "place", key: content.place, value: <Place place={content.place} /> },
      ];
  }
}

/** How figures are written for this reader. */
function useWords() {
  const t = useTranslations("cards");
  const format = useFormatter();
  const locale = useLocale();
  return {
    price: (name: Term["name"], centimes: number): Figure => ({
      ...{ name, key: formatAmount(centimes, locale) },
      value: <Price centimes={centimes} />,
    }),
    days: (name: Term["name"], count: number): Figure => ({ name, key: String(count), value: t("days", { count }) }),
    minutes: (name: Term["name"], count: number): Figure => ({
      name,
      key: String(count),
      value: t("minutes", { count }),
    }),
    count: (name: Term["name"], count: number): Figure => ({ name, key: String(count), value: format.number(count) }),
    moment: (at: string) => <Moment at={at}>{format.dateTime(new Date(at), MOMENT)}</Moment>,
    momentIn: ({ at, timeZone }: { at: string; timeZone: string }) => (
      <Moment at={at}>{`${format.dateTime(new Date(at), { ...MOMENT, timeZone })} (${timeZone})`}</Moment>
    ),
  };
}

const MOMENT = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

function Moment({ at, children }: { at: string; children: string }) {
  return (
    // The server's zone data may be newer than the browser's; its text stands.
    <time dateTime={at} suppressHydrationWarning>
      {children}
    </time>
  );
}
