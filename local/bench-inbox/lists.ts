import { countUnread, getCounts } from "@/lib/inbox/counts";
import { listConversations } from "@/lib/inbox/queries";
import { FILTERS } from "@/lib/inbox/rules";
import type { ListConversationsInput } from "@/lib/inbox/validation";
import type { Measured } from "./cast";
import type { Question } from "./questions";
import { timed } from "./timed";

/** The first and a deep page of the list, and the first of every other. */
export function pagesOf(limit: number, aim: number): Question[] {
  function page(name: string, inputOf: (person: Measured) => Partial<ListConversationsInput>): Question {
    const ask = (person: Measured) => listConversations(person.viewer, { filter: "all", limit, ...inputOf(person) });
    return { name, aim, time: timed(ask) };
  }
  return [
    page("first page", () => ({})),
    page("next page", ({ deep }) => ({ cursor: deep })),
    ...FILTERS.filter((filter) => filter !== "all").map((filter) => page(filter, () => ({ filter }))),
    page("label", ({ labelId }) => ({ label: labelId })),
  ];
}

export function totals(aim: number | null): Question[] {
  return [
    { name: "unread total", aim, time: timed(({ viewer }) => countUnread(viewer)) },
    { name: "counts of all lists", aim: null, time: timed(({ viewer }) => getCounts(viewer)) },
  ];
}
