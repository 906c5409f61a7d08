import type { Rating } from "@/lib/reviews/types";
import { RatingMark } from "./rating-mark";
import { REVIEWS_ID } from "./reviews-section";

/** A rating that leads to the reviews behind it, further down the page. */
export function RatingLink({ rating }: { rating: Rating }) {
  return (
    <a href={`#${REVIEWS_ID}`} className="self-start rounded-full hover:underline">
      <RatingMark rating={rating} />
    </a>
  );
}
