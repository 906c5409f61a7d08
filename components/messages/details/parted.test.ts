import { describe, expect, it } from "vitest";
import type { MessageContext } from "@/lib/marketplace/types";
import type { OrderContext } from "@/lib/orders/types";
import { parted } from "./parted";

const gig = { kind: "gig", id: "gig" } as MessageContext;
const order = (id: string) => ({ kind: "order", id }) as OrderContext;

describe("what a conversation is about", () => {
  it("is nothing where it was never talked from anything", () => {
    expect(parted({ contexts: [], openOrders: [] })).toEqual({ current: null, open: [], earlier: [] });
  });

  it("stands once each: last talked from, orders that go on, all else", () => {
    const [running, done, now] = [order("running"), order("done"), order("now")];
    expect(parted({ contexts: [now, running, gig, done], openOrders: [running, now] })).toEqual({
      ...{ current: now, open: [running], earlier: [gig, done] },
    });
    expect(parted({ contexts: [gig, running], openOrders: [running] })).toEqual({
      ...{ current: gig, open: [running], earlier: [] },
    });
  });
});
