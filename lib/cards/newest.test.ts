import { describe, expect, it } from "vitest";
import { message } from "@/lib/testing/conversations";
import { cardsIn } from "./newest";
import type { CardView } from "./types";

const CARD: CardView = {
  ...{ id: "card", kind: "offer", conversationId: "c", rev: 1, status: "open", authorId: "me", proposerId: "me" },
  ...{ version: 1, agreedVersion: null, content: null, base: null, attachments: [], order: null },
  ...{ expiresAt: null, slot: null, startsAt: null, reviewerIds: [], reviews: [] },
};

describe("the cards of a conversation", () => {
  it("are shown as they were heard of last, where they were moved last", () => {
    const moved = message("c", 3, { move: "accepted", card: { ...CARD, rev: 2, status: "agreed" } });
    const messages = [message("c", 1, { move: "proposed", card: CARD }), message("c", 2), moved];
    expect(cardsIn(messages)).toEqual(new Map([["card", { card: moved.card, moveSeq: 3 }]]));
  });

  it("stay as they are where a row that was read earlier comes in later", () => {
    const newest = message("c", 1, { move: "proposed", card: { ...CARD, rev: 3, status: "declined" } });
    const older = message("c", 2, { move: "countered", card: { ...CARD, rev: 2 } });
    expect(cardsIn([newest, older]).get("card")).toEqual({ card: newest.card, moveSeq: 2 });
  });

  it("are none where nothing was moved", () => {
    expect(cardsIn([message("c", 1)]).size).toBe(0);
  });
});
