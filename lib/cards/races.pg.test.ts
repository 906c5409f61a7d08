import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cardConfirmations, cards, cardVersions } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import {
  agreementOf,
  cardIdOf,
  changeOf,
  interviewOf,
  letExpire,
  makeTalk,
  move,
  offerOf,
  propose,
} from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { happenDue } from "./due";
import type { CardMove, ContentKind } from "./types";

const CONTENTS = { offer: offerOf, agreement: agreementOf, change: changeOf, interview: interviewOf };
const ANEW = { offer: "countered", agreement: "changed", interview: "rescheduled", change: "declined" } as const;
const YES = { offer: "accepted", agreement: "confirmed", interview: "chosen", change: "accepted" } as const;

async function makeCard(kind: ContentKind) {
  const talk = await makeTalk();
  const order = kind === "change" ? await makeOrder(talk.buyer, talk.seller, { status: "active" }) : null;
  const about = order ? { context: { kind: "order" as const, id: order.id } } : {};
  const cardId = cardIdOf(await propose(talk.seller, talk.conversationId, CONTENTS[kind](), about));
  return { ...talk, cardId, order };
}

/** Everybody moves the card as it stood when it was proposed, all at once. */
function race(cardId: string, kind: ContentKind, moves: readonly (readonly [Viewer, CardMove])[]) {
  return Promise.allSettled(
    moves.map(([viewer, name]) => {
      const isProposing = ["countered", "changed", "rescheduled"].includes(name);
      const content = isProposing ? { content: CONTENTS[kind]({ title: "Something else" }) } : {};
      const slot = name === "chosen" ? { slot: 0 } : {};
      return move(viewer, cardId, name, { version: 1, rev: 1, ...content, ...slot });
    }),
  );
}

async function rowOf(cardId: string) {
  const [row] = await db.select().from(cards).where(eq(cards.id, cardId));
  if (!row) throw new Error("no card");
  return row;
}

describe("of moves that are made at the same moment", () => {
  for (const kind of ["offer", "agreement", "change", "interview"] as const) {
    it(`one is made with ${kind}, and all others hear that it has moved on`, async () => {
      const { seller, buyer, cardId } = await makeCard(kind);
      const back = kind === "interview" ? "cancelled" : "withdrawn";
      const no = kind === "interview" ? "cancelled" : "declined";
      const each = [
        [buyer, YES[kind]] as const,
        [buyer, ANEW[kind]] as const,
        [buyer, no] as const,
        [seller, back] as const,
      ];
      const ended = await race(cardId, kind, [...each, ...each, ...each]);
      expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const one of ended) {
        if (one.status === "rejected") expect(["cardMovedOn", "notYourMove"]).toContain(one.reason.key);
      }
      const { rev, status, version, agreedVersion } = await rowOf(cardId);
      const isYes = status === "agreed";
      expect([rev, agreedVersion]).toEqual([2, isYes ? version : null]);
      const yes = and(eq(cardConfirmations.cardId, cardId), eq(cardConfirmations.version, version));
      expect(await db.$count(cardConfirmations, yes)).toBe(isYes ? 2 : 1);
      expect(await db.$count(cardVersions, eq(cardVersions.cardId, cardId))).toBe(version);
      const made = kind === "offer" ? await db.$count(orders, eq(orders.sellerId, seller.id)) : 0;
      expect(made).toBe(kind === "offer" && isYes ? 1 : 0);
      expect(await db.$count(messages, eq(messages.cardId, cardId))).toBe(2);
    });
  }

  it("what expires and what is accepted is one of the two", async () => {
    const { buyer, cardId } = await makeCard("offer");
    await letExpire(cardId);
    const [, accepted] = await Promise.allSettled([
      happenDue(() => {}),
      move(buyer, cardId, "accepted", { version: 1, rev: 1 }),
      happenDue(() => {}),
      happenDue(() => {}),
    ]);
    expect(accepted).toMatchObject({ status: "rejected" });
    expect(await rowOf(cardId)).toMatchObject({ status: "expired", rev: 2, agreedVersion: null, dueAt: null });
  });

  it("a block is before or after a yes, and never lets one through", async () => {
    for (let n = 0; n < 5; n += 1) {
      const { seller, buyer, cardId } = await makeCard("agreement");
      const [, yes] = await Promise.allSettled([
        db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id }),
        move(buyer, cardId, "confirmed", { version: 1, rev: 1 }),
      ]);
      const late = move(buyer, cardId, "confirmed", { version: 1, rev: 1 });
      await expect(late).rejects.toMatchObject({ key: "cannotMessage" });
      expect((await rowOf(cardId)).agreedVersion).toBe(yes.status === "fulfilled" ? 1 : null);
    }
  });
});
