const MAX_STARS = 5;

/** So many reviews stand on a page of them. */
export const PAGE_LENGTH = 6;

/** How full each of the five stars is, from 0 to 1, in halves: more than that no eye tells apart. */
export function starsOf(average: number): number[] {
  return Array.from({ length: MAX_STARS }, (_, place) => {
    const rest = Math.min(1, Math.max(0, average - place));
    return Math.round(rest * 2) / 2;
  });
}
