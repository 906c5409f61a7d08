"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { MAX_STARS } from "@/lib/reviews/rules";

const EVERY_STAR = Array.from({ length: MAX_STARS }, (_, place) => place + 1);

interface Props {
  /** Null before one is chosen. */
  stars: number | null;
  onChange(stars: number): void;
}

/** One to five stars, as radio buttons that arrow keys go through. */
export function StarChoice({ stars, onChange }: Props) {
  const t = useTranslations("cards");
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{t("review.stars")}</legend>
      <div className="-ms-2 flex items-center">
        {EVERY_STAR.map((value) => (
          <label
            key={value}
            className="flex size-11 cursor-pointer items-center justify-center rounded-full transition-colors hover:bg-sand has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
          >
            <input
              type="radio"
              name={name}
              checked={stars === value}
              onChange={() => onChange(value)}
              aria-label={t("stars", { stars: value })}
              className="sr-only"
            />
            <Star
              aria-hidden="true"
              className={`size-7 ${value <= (stars ?? 0) ? "fill-current text-star" : "fill-sand-strong text-sand-strong"}`}
            />
          </label>
        ))}
        {stars !== null && (
          <span aria-hidden="true" className="ps-2 text-ink-soft text-sm">
            {t("stars", { stars })}
          </span>
        )}
      </div>
    </fieldset>
  );
}
