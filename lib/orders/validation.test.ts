import { expect, it } from "vitest";
import { orderEventInput } from "./validation";

it.each([
  ["evt_1", true],
  ["é", true],
  ["a\0b", false],
  ["a\ud800b", false],
  ["", false],
  ["x".repeat(201), false],
])("takes %j for an event's id: %j", (eventId, is) => {
  const event = { orderId: "0190a0a0-0000-7000-8000-000000000001", eventId, step: "paid" };
  expect(orderEventInput.safeParse(event).success).toBe(is);
});
