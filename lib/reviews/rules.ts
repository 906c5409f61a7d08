export const MAX_STARS = 5;
/** UTF-16 code units. */
export const MAX_REVIEW_LENGTH = 2000;
/** How long after an order's completion both may review it. */
const REVIEW_DAYS = 14;

/** So many reviews stand on a page of them. */
export const PAGE_LENGTH = 6;

/** How full each of the five stars is, from 0 to 1, in halves: more than that no eye tells apart. */
export function starsOf(average: number): number[] {
  return Array.from({ length: MAX_STARS }, (_, place) => {
    const rest = Math.min(1, Math.max(0, average - place));
    return Math.round(rest * 2) / 2;
  });
}

/** Until when an order can be reviewed; at the end of it, what one of the two has written is revealed. */
export function reviewableUntil(completedAt: Date): Date {
  return new Date(completedAt.getTime() + REVIEW_DAYS * 86_400_000);
}
