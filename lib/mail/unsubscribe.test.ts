import { expect, it } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe";

const ASKED = { userId: "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e", topics: ["messages" as const] };

it("reads what this installation has signed, and nothing that was changed", () => {
  const token = unsubscribeToken(ASKED);
  expect(readUnsubscribeToken(token)).toEqual(ASKED);
  const [userId, topics, signature] = token.split(".");
  for (const forged of [
    `${userId}.messages-orders.${signature}`,
    `0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6f.${topics}.${signature}`,
    `${userId}.${topics}.${signature?.slice(0, -1)}A`,
    `${userId}.${topics}`,
    `${token}.`,
    "",
  ]) {
    expect(readUnsubscribeToken(forged)).toBeNull();
  }
});

it("is nothing but what stands in an address as it is, for pages are given it as it stands there", () => {
  const token = unsubscribeToken({ ...ASKED, topics: ["orders", "messages"] });
  expect(token).toMatch(/^[\w.-]+$/);
  expect(encodeURIComponent(token)).toBe(token);
  expect(readUnsubscribeToken(token)?.topics).toEqual(["messages", "orders"]);
});
