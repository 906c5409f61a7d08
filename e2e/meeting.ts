import type { Page } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { live, say } from "./fixtures";

interface Meeting {
  page: Page;
  other: Page;
}

/** Salma's and Youssef's browsers, both in their conversation and both listening. */
export async function meet(
  people: { salma: Viewer; youssef: Viewer },
  browserOf: (viewer: Viewer) => Promise<Page>,
): Promise<Meeting> {
  const conversationId = await say(people.youssef, people.salma, "send me the files");
  const [page, other] = [await browserOf(people.salma), await browserOf(people.youssef)];
  for (const one of [page, other]) {
    await one.goto(`/inbox/${conversationId}`);
    await live(one);
  }
  return { page, other };
}
