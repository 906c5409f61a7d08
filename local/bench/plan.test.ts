import { expect, test } from "vitest";
import { FULL, pairsOf, QUICK, USERS } from "./plan";

test.each([FULL, QUICK])("the $name plan has exactly its messages, and no pair of people twice", (plan) => {
  const pairs = pairsOf(plan);
  expect(pairs.reduce((sum, [, , messages]) => sum + messages, 0)).toBe(plan.messages);
  expect(pairs.every(([one, other, messages]) => one !== other && messages > 0)).toBe(true);
  expect(new Set(pairs.map(([one, other]) => [one, other].sort().join("-"))).size).toBe(pairs.length);
  expect(Math.max(...pairs.map(([, other]) => other))).toBe(USERS + plan.largeInbox);
});
