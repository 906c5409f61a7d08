import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { expectedRefusal, MAY } from "@/lib/testing/card-table";
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
  readCard,
} from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import type { CardMove, CardStatus, ContentKind } from "./types";

const CONTENTS = { offer: offerOf, agreement: agreementOf, change: changeOf, interview: interviewOf };

/** How a card comes to where it stands: who does what after it is proposed. */
const WAYS: Record<ContentKind, Partial<Record<CardStatus, ["proposer" | "other", CardMove][]>>> = {
  offer: {
    open: [],
    agreed: [["other", "accepted"]],
    declined: [["other", "declined"]],
    withdrawn: [["proposer", "withdrawn"]],
  },
  agreement: {
    open: [],
    agreed: [["other", "confirmed"]],
    declined: [["other", "declined"]],
    withdrawn: [["proposer", "withdrawn"]],
  },
  change: {
    open: [],
    agreed: [["other", "accepted"]],
    declined: [["other", "declined"]],
    withdrawn: [["proposer", "withdrawn"]],
  },
  interview: { open: [], agreed: [["other", "chosen"]], cancelled: [["other", "cancelled"]] },
};

const MOVES = [
  ...(["accepted", "confirmed", "chosen", "countered", "changed", "rescheduled"] as const),
  ...(["declined", "withdrawn", "cancelled"] as const),
];

/** A card that stands like that, with its two people and one who has nothing to do with it. */
async function makeCard(kind: ContentKind, way: ["proposer" | "other", CardMove][], isExpired: boolean) {
  const { seller: proposer, buyer: other, stranger, conversationId } = await makeTalk();
  const people = { proposer, other, stranger };
  const order = kind === "change" ? await makeOrder(other, proposer, { status: "active" }) : null;
  const about = order ? { context: { kind: "order" as const, id: order.id } } : {};
  const cardId = cardIdOf(await propose(proposer, conversationId, CONTENTS[kind](), about));
  for (const [who, name] of way) await move(people[who], cardId, name, fieldsOf(kind, name));
  if (isExpired) await letExpire(cardId);
  return { people, cardId };
}

function fieldsOf(kind: ContentKind, name: CardMove) {
  if (name === "chosen") return { slot: 0 };
  const isProposing = name === "countered" || name === "changed" || name === "rescheduled";
  return isProposing ? { content: CONTENTS[kind]({ title: "Something else" }) } : {};
}

describe("a move", () => {
  for (const kind of ["offer", "agreement", "change", "interview"] as const) {
    for (const [status, way] of Object.entries(WAYS[kind]) as [CardStatus, ["proposer" | "other", CardMove][]][]) {
      const ends = status === "open" && (kind === "offer" || kind === "interview");
      for (const isExpired of ends ? [false, true] : [false]) {
        it(`of ${kind} that is ${status}${isExpired ? " and too late" : ""} is made by whoever may, and by nobody else`, async () => {
          const { people, cardId } = await makeCard(kind, way, isExpired);
          const before = await readCard(people.other, cardId);
          for (const name of MOVES) {
            for (const who of ["proposer", "other"] as const) {
              const refusal = expectedRefusal({ ...{ kind, status, move: name, who }, isExpired, isBlocked: false });
              const label = `${name} by ${who}`;
              if (refusal) {
                const attempt = move(people[who], cardId, name, fieldsOf(kind, name));
                await expect(attempt, label).rejects.toMatchObject({ key: refusal });
              } else {
                const own = await makeCard(kind, way, isExpired);
                const moved = await move(own.people[who], own.cardId, name, fieldsOf(kind, name));
                expect(moved.card?.status, label).toBe(MAY.get(`${kind} ${status} ${name}`)?.to);
              }
            }
            const foreign = move(people.stranger, cardId, name, fieldsOf(kind, name));
            await expect(foreign, name).rejects.toMatchObject({ code: "not_found", key: "notFound" });
          }
          await db.insert(blocks).values({ blockerId: people.proposer.id, blockedId: people.other.id });
          for (const name of MOVES) {
            for (const who of ["proposer", "other"] as const) {
              const attempt = move(people[who], cardId, name, fieldsOf(kind, name));
              await expect(attempt, name).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
            }
          }
          expect(await readCard(people.other, cardId)).toEqual(before);
        });
      }
    }
  }
});
