"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CardView } from "@/lib/cards/types";

/** What is part of a card, line by line; what is new since the version before is marked, what is gone is crossed out. */
export function Scope({ lines, card }: { lines: readonly string[]; card: CardView }) {
  const t = useTranslations("cards");
  const before = scopeBefore(card);
  const gone = before?.filter((line) => !lines.includes(line)) ?? [];
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {lines.map((line) => (
        <Line key={line}>
          <span className={before && !before.includes(line) ? "font-medium text-accent-ink" : ""}>{line}</span>
          {before && !before.includes(line) && <span className="sr-only"> ({t("isNew")})</span>}
        </Line>
      ))}
      {gone.map((line) => (
        <Line key={line}>
          <del className="text-ink-soft">{line}</del>
        </Line>
      ))}
    </ul>
  );
}

/** Each in its own direction, with its mark on the side where it begins. */
function Line({ children }: { children: ReactNode }) {
  return (
    <li
      dir="auto"
      className="relative wrap-anywhere ps-4 text-start before:absolute before:start-0 before:content-['•']"
    >
      {children}
    </li>
  );
}

/** What the scope was before; null where there was nothing to compare with. */
function scopeBefore({ base }: CardView): readonly string[] | null {
  return base && base.kind !== "interview" ? base.scope : null;
}
