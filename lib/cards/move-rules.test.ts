import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_KINDS, CARD_MOVES, CARD_STATUSES } from "@/db/schema/cards";
import { catalogue } from "@/lib/i18n/catalogue";
import { expectedRefusal, MAY } from "@/lib/testing/card-table";
import { isSettling, isYes, movesOf, refusalOf, type Standing, statusAfter } from "./move-rules";
import type { CardKind, CardMove, CardStatus } from "./types";

const NOW = new Date("2026-11-26T10:00:00.000Z");
const [EARLIER, LATER] = [new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 60_000)];

function standing(kind: CardKind, status: CardStatus, isExpired = false): Standing {
  const end = isExpired ? EARLIER : LATER;
  return {
    ...{ kind, status, proposerId: "proposer", agreedVersion: status === "agreed" ? 1 : null },
    expiresAt: kind === "offer" || kind === "interview" ? end : null,
    startsAt: kind === "interview" && status === "agreed" ? end : null,
  };
}

const FACTS = { now: NOW, isBlocked: false, orderStatus: "active" as const };

/** Each combination of kind, state, move, person, time and block, with what is expected of it. */
const TABLE = CARD_KINDS.flatMap((kind) =>
  CARD_STATUSES.flatMap((status) =>
    CARD_MOVES.flatMap((move) =>
      (["proposer", "other"] as const).flatMap((who) =>
        [false, true].flatMap((isExpired) =>
          [false, true].map((isBlocked) => ({ kind, status, move, who, isExpired, isBlocked })),
        ),
      ),
    ),
  ),
);

describe("the table of moves", () => {
  for (const kind of CARD_KINDS) {
    it(`allows with ${kind} what people may do, and says of all else why not`, () => {
      for (const { status, move, who, isExpired, isBlocked } of TABLE.filter((row) => row.kind === kind)) {
        const card = standing(kind, status, isExpired);
        const refusal = refusalOf(card, move, who, { ...FACTS, isBlocked });
        const label = `${kind} ${status} ${move} by ${who}${isExpired ? ", too late" : ""}${isBlocked ? ", blocked" : ""}`;
        expect(refusal, label).toBe(expectedRefusal({ kind, status, move, who, isExpired, isBlocked }));
        if (refusal) expect(catalogue.errors[refusal].length, label).toBeGreaterThan(10);
        expect(movesOf(card, who, { ...FACTS, isBlocked }).includes(move), label).toBe(refusal === null);
      }
    });
  }

  it("leads where the moves lead", () => {
    for (const [what, { to }] of MAY) {
      const [kind, status, move] = what.split(" ") as [CardKind, CardStatus, CardMove];
      expect(statusAfter({ ...standing(kind, status), agreedVersion: null }, move), what).toBe(to);
      expect(isSettling(move), what).toBe(to !== "open");
    }
  });

  it("leaves what was agreed on before in force when something newer is not agreed on", () => {
    const card = { kind: "agreement", agreedVersion: 1 } as const;
    expect(statusAfter(card, "declined")).toBe("agreed");
    expect(statusAfter(card, "withdrawn")).toBe("agreed");
  });

  it("has a change accepted only while its order is worked on", () => {
    const card = standing("change", "open");
    for (const orderStatus of ["placed", "delivered", "completed", "cancelled", null] as const) {
      expect(refusalOf(card, "accepted", "other", { ...FACTS, orderStatus })).toBe("orderNotActive");
      expect(refusalOf(card, "declined", "other", { ...FACTS, orderStatus })).toBeNull();
    }
    for (const orderStatus of ["active", "revising"] as const) {
      expect(refusalOf(card, "accepted", "other", { ...FACTS, orderStatus })).toBeNull();
    }
  });

  it("takes the moment of the end for too late", () => {
    const offer = { ...standing("offer", "open"), expiresAt: NOW.toISOString() };
    expect(refusalOf(offer, "accepted", "other", FACTS)).toBe("cardExpired");
  });
});

const attempt = fc.record({
  move: fc.constantFrom(...CARD_MOVES),
  who: fc.constantFrom("one", "two"),
  isLate: fc.boolean(),
});

describe("a card, whatever its people try", () => {
  it("is agreed on only by both, settles once unless it is an agreement or an interview, and while open leaves each something to do", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CARD_KINDS), fc.array(attempt, { maxLength: 60 }), (kind, attempts) => {
        const card = { ...standing(kind, "open"), proposerId: "one", version: 1 };
        let settled = 0;
        for (const { move, who, isLate } of attempts) {
          if (refusalOf(card, move, who, { ...FACTS, now: isLate ? new Date(LATER.getTime() + 1) : NOW }) !== null)
            continue;
          const [before, asked] = [card.status, card.proposerId === who ? "proposer" : "other"];
          card.status = statusAfter(card, move);
          if (card.status === "open") {
            card.version += 1;
            card.proposerId = who;
            card.startsAt = null;
          } else {
            settled += 1;
            // Nobody says yes to what they proposed themselves.
            if (isYes(move)) expect(asked).toBe("other");
            if (isYes(move)) card.agreedVersion = card.version;
            if (isYes(move) && kind === "interview") card.startsAt = LATER;
          }
          expect(["open", "agreed"]).toContain(before);
        }
        if (kind === "offer" || kind === "change") expect(settled).toBeLessThanOrEqual(1);
        if (card.status === "open" && kind !== "review") {
          const both = ["one", "two"].map((who) => movesOf(card, who, FACTS).length);
          expect(Math.min(...both)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
