/** A title as the page gave it, and as it was shown with a count before it. */
export interface CountedTitle {
  bare: string;
  shown: string;
}

/** What to show for the title that stands there: without a count of ours, unless it is just what was shown last. */
export function countedTitle(standing: string, last: CountedTitle | null, mark: string): CountedTitle {
  const bare = standing === last?.shown ? last.bare : standing;
  return { bare, shown: `${mark} ${bare}`.trim() };
}
