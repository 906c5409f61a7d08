import type { Page } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { makePerson } from "@/lib/testing/people";
import { say } from "./fixtures";

export interface Crowd {
  person: Viewer;
  conversationId: string;
}

/** `count` people who have each written to `to` once, "Person 1" last of all and so on top of the list. */
export async function crowd(to: Viewer, count: number): Promise<Crowd[]> {
  const all: Crowd[] = [];
  for (let n = count; n >= 1; n -= 1) {
    const person = await makePerson(`Person ${n}`);
    all.unshift({ person, conversationId: await say(person, to, `hello from ${n}`) });
  }
  return all;
}

/** The rows of the list in view that are in the page. */
export function rows(page: Page) {
  return page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
}

/** What scrolls the list. */
export function scroller(page: Page) {
  return page.getByRole("list", { name: "Conversations" }).locator("..");
}
