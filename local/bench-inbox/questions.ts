import { countUnread, getCounts } from "@/lib/inbox/counts";
import { listConversations } from "@/lib/inbox/queries";
import { FILTERS, PAGE_LENGTH } from "@/lib/inbox/rules";
import type { Measured } from "./cast";
import { type Role, SHORT_PAGE } from "./plan";

/** Something that people ask, and the most that its largest median may be of its smallest; null for no aim. */
export type Question = {
  readonly name: string;
  readonly aim: number | null;
  /** `turn` counts how often it was asked, so that not always the same is. */
  ask(person: Measured, turn: number): Promise<unknown>;
};

/** Questions that are asked by the same people, and compared among them. */
export type Section = {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly questions: readonly Question[];
};

/** The most that a page may cost of the same page with less around it. */
const FLAT = 2;

export const SECTIONS: readonly Section[] = [
  {
    title: `Pages of ${SHORT_PAGE} rows`,
    roles: ["few", "some", "many"],
    questions: [...pagesOf(SHORT_PAGE), ...totals(FLAT)],
  },
  {
    title: `Pages of ${PAGE_LENGTH} rows, as they are shown`,
    roles: ["some", "many"],
    questions: pagesOf(PAGE_LENGTH),
  },
  { title: "Length of history", roles: ["brief", "long"], questions: [...pagesOf(PAGE_LENGTH), ...totals(FLAT)] },
  { title: "Everything unread", roles: ["many", "behind"], questions: totals(null) },
];

function pagesOf(limit: number): Question[] {
  const list = (name: string, more: (person: Measured) => Partial<Parameters<typeof listConversations>[1]>) => ({
    ...{ name, aim: FLAT },
    ask: (person: Measured) => listConversations(person.viewer, { filter: "all", limit, ...more(person) }),
  });
  return [
    list("first page", () => ({})),
    list("next page", ({ deep }) => ({ cursor: deep })),
    ...FILTERS.filter((filter) => filter !== "all").map((filter) => list(filter, () => ({ filter }))),
    list("label", ({ labelId }) => ({ label: labelId })),
  ];
}

function totals(aim: number | null): Question[] {
  return [
    { name: "unread total", aim, ask: ({ viewer }) => countUnread(viewer) },
    { name: "counts of all lists", aim: null, ask: ({ viewer }) => getCounts(viewer) },
  ];
}
