import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Rating } from "@/lib/reviews/types";

/** A rating in one line: a star, the average and how many reviews it comes of. */
export function RatingMark({ rating }: { rating: Rating }) {
  const t = useTranslations("reviews");
  const { average, count } = rating;
  return (
    <span className="inline-flex items-center gap-1 text-sm">
      <Star aria-hidden="true" className="size-4 fill-current text-star" />
      <span className="sr-only">{t("rating", { average, count })}</span>
      <span aria-hidden="true" className="font-semibold text-ink tabular-nums">
        {t("average", { average })}
      </span>
      <span aria-hidden="true" className="text-ink-soft tabular-nums">
        {t("count", { count })}
      </span>
    </span>
  );
}
