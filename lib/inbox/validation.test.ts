import { expect, it } from "vitest";
import { updateEntryInput } from "./validation";

it.each([
  ["0000-12-31T23:59:59Z", false],
  ["0001-01-01T00:00:00Z", true],
  ["2026-13-01T00:00:00Z", false],
])("takes %s for a time that Postgres knows: %j", (snoozedUntil, is) => {
  const conversationId = "0190a0a0-0000-7000-8000-000000000001";
  expect(updateEntryInput.safeParse({ conversationId, snoozedUntil }).success).toBe(is);
});
