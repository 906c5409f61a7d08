import { MessageSquareQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/marketplace/section";
import { ShowMore } from "@/components/marketplace/show-more";
import { EmptyNote } from "@/components/ui/empty-note";
import type { Page } from "@/lib/marketplace/types";
import type { Rating, ReviewView } from "@/lib/reviews/types";
import { ReviewCard } from "./review-card";
import { Stars } from "./stars";

/** Where the address leads to the reviews. */
export const REVIEWS_ID = "reviews";

interface Props {
  rating: Rating | null;
  page: Page<ReviewView>;
  /** Why there are none, where there are none. */
  empty: string;
  /** Of the page that they stand on. */
  path: string;
  /** Whether this is not the first page of them. */
  isLater: boolean;
}

/** What others say, a page at a time, below what all of it comes to. */
export function ReviewsSection({ rating, page, empty, path, isLater }: Props) {
  const t = useTranslations("reviews");
  return (
    <div id={REVIEWS_ID} className="scroll-mt-20">
      <Section title={t("title")}>
        {rating ? (
          <Sum rating={rating} />
        ) : (
          <EmptyNote icon={MessageSquareQuote} title={t("emptyTitle")} text={empty} />
        )}
        {page.items.length > 0 && (
          <ul aria-label={t("list")} className="grid grid-cols-1 gap-4 md:grid-cols-2">
            {page.items.map((review) => (
              <ReviewCard key={review.id} review={review} />
            ))}
          </ul>
        )}
        <ShowMore {...{ path, isLater }} query={{}} nextCursor={page.nextCursor} name="reviews" hash={REVIEWS_ID} />
      </Section>
    </div>
  );
}

function Sum({ rating: { average, count } }: { rating: Rating }) {
  const t = useTranslations("reviews");
  return (
    <p className="flex items-center gap-3">
      <span aria-hidden="true" className="font-semibold text-4xl tabular-nums">
        {t("average", { average })}
      </span>
      <span className="flex flex-col text-sm">
        <Stars average={average} />
        <span className="text-ink-soft">{t("rating", { average, count })}</span>
      </span>
    </p>
  );
}
