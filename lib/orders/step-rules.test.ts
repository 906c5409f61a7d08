import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBy, isLastStep, refusalOf, stepsOf } from "./step-rules";
import type { OrderStatus, OrderStep } from "./types";

const NOW = new Date("2026-11-26T10:00:00.000Z");
const STEPS: OrderStep[] = ["placed", "paid", "started", "delivered", "completed", "revision", "cancelled"];

function newOrder(revisionsLeft: number) {
  return {
    ...{ buyerId: "buyer", sellerId: "seller", status: "placed" as OrderStatus, deliveryDays: 3, revisionsLeft },
    ...{ paidAt: null as Date | null, dueAt: null as Date | null },
  };
}

const attempt = fc.record({
  step: fc.constantFrom(...STEPS),
  personId: fc.constantFrom("buyer", "seller", "stranger"),
});

describe("an order, whatever its people try", () => {
  it("only goes where its rules lead, is never over twice, and grants no more revisions than were agreed on", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.array(attempt, { maxLength: 40 }), (revisions, attempts) => {
        let order = newOrder(revisions);
        const taken: OrderStep[] = [];
        for (const { step, personId } of attempts) {
          const isAllowed = refusalOf(order, step, personId) === null;
          expect(stepsOf(order, personId).includes(step)).toBe(isAllowed);
          if (!isAllowed) continue;
          expect(taken.some(isLastStep)).toBe(false);
          order = { ...order, ...changesBy(step, order, NOW) };
          taken.push(step);
        }
        const count = (step: OrderStep) => taken.filter((one) => one === step).length;
        expect(count("placed")).toBe(0);
        expect(count("revision")).toBe(revisions - order.revisionsLeft);
        expect(order.revisionsLeft).toBeGreaterThanOrEqual(0);
        expect(taken.indexOf("started")).toBeGreaterThanOrEqual(count("started") ? taken.indexOf("paid") + 1 : -1);
        expect(count("delivered") - count("revision")).toBe(["delivered", "completed"].includes(order.status) ? 1 : 0);
      }),
    );
  });

  it("asks of nobody but its two people", () => {
    for (const status of ["placed", "active", "delivered", "revising"] as const) {
      const order = { ...newOrder(1), status };
      expect(stepsOf(order, "stranger")).toEqual([]);
      expect([...stepsOf(order, "buyer"), ...stepsOf(order, "seller")]).not.toEqual([]);
    }
  });
});
