import { PAGE_LENGTH } from "@/lib/inbox/rules";
import { pagesOf, totals } from "./lists";
import { SHORT_PAGE } from "./plan";
import type { Section } from "./questions";
import { rareSearches, searches } from "./searches";

/** The most that a page may cost of the same page with less around it. */
const FLAT = 2;

export const SECTIONS: readonly Section[] = [
  {
    ...{
      title: `Pages of ${SHORT_PAGE} rows, by conversations in view`,
      roles: ["few", "some", "many"],
      figure: "ratio",
    },
    questions: [...pagesOf(SHORT_PAGE, FLAT), ...totals(FLAT)],
  },
  {
    ...{ title: `Pages of ${PAGE_LENGTH} rows, as they are shown`, roles: ["some", "many"], figure: "ratio" },
    questions: pagesOf(PAGE_LENGTH, FLAT),
  },
  {
    ...{
      title: `Pages of ${PAGE_LENGTH} rows, by messages in each conversation`,
      roles: ["brief", "long"],
      figure: "ratio",
    },
    questions: [...pagesOf(PAGE_LENGTH, FLAT), ...totals(FLAT)],
  },
  {
    ...{
      title: "Totals, with everything unread beside what others have unread",
      roles: ["many", "behind"],
      figure: "ratio",
    },
    questions: totals(null),
  },
  { title: "Searches", roles: ["few", "some", "many", "brief", "long"], figure: "ratio", questions: searches() },
  {
    ...{ title: "Searches for rare words, 95th percentile", roles: ["few", "some", "many", "long"], figure: "p95" },
    questions: rareSearches(),
  },
];
