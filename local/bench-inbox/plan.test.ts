import { expect, test } from "vitest";
import { PAGE_LENGTH } from "@/lib/inbox/rules";
import { conversationsOf, FULL, messagesOf, messagesOfOthers, putAwayOf, QUICK, RARE_EACH, SHORT_PAGE } from "./plan";
import { RARE_WORDS } from "./words";

test.each([FULL, QUICK])("the $name plan has exactly its messages, and whole conversations of each", (plan) => {
  const { inboxes, others, messages } = plan;
  expect(messagesOfOthers(plan) % others).toBe(0);
  const measured = Object.values(inboxes).reduce((sum, inbox) => sum + messagesOf(inbox), 0);
  expect(measured + messagesOfOthers(plan)).toBe(messages);
  for (const inbox of Object.values(inboxes)) expect(Number.isInteger(conversationsOf(inbox))).toBe(true);
});

test.each([FULL, QUICK])(
  "everybody in the $name plan has a whole short page of every list, and of the next page",
  (plan) => {
    for (const inbox of Object.values(plan.inboxes)) {
      expect(
        Math.min(putAwayOf(inbox), Math.floor(inbox.inView / 2), inbox.inView - inbox.deep),
      ).toBeGreaterThanOrEqual(SHORT_PAGE);
      expect(messagesOf(inbox)).toBeGreaterThanOrEqual(RARE_EACH * RARE_WORDS.length);
    }
  },
);

test.each([FULL, QUICK])("those of the $name plan whose pages are shown whole have more than two of them", (plan) => {
  const { some, many, brief, long } = plan.inboxes;
  for (const { inView, deep } of [some, many, brief, long]) expect(inView - deep).toBeGreaterThan(PAGE_LENGTH);
});
