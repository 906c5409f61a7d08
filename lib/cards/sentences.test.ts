import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { CARD_KINDS, CARD_MOVES } from "@/db/schema/cards";
import { catalogue } from "@/lib/i18n/catalogue";
import { sentenceOf } from "./sentences";
import type { CardKind, CardMove } from "./types";

/** All that can ever happen to a card of each kind. */
const MOVES: Record<CardKind, CardMove[]> = {
  offer: ["proposed", "countered", "accepted", "declined", "withdrawn", "expired"],
  agreement: ["proposed", "changed", "confirmed", "declined", "withdrawn"],
  change: ["proposed", "accepted", "declined", "withdrawn", "expired"],
  interview: ["proposed", "chosen", "rescheduled", "cancelled", "expired", "reminded"],
  review: ["reviewed", "revealed"],
};

const t = createTranslator({ locale: "en", messages: catalogue, namespace: "cards" });

describe("what happened to a card", () => {
  for (const kind of CARD_KINDS) {
    it(`is one sentence for each move of ${kind}, and none for what cannot happen`, () => {
      for (const move of CARD_MOVES) {
        const tell = () =>
          t(`did.${sentenceOf(kind, move)}`, { isOwn: "false", name: "Salma", title: "A logo", number: "1004" });
        if (MOVES[kind].includes(move)) expect(tell()).toMatch(/A logo|#1004/);
        else expect(tell).toThrow();
      }
    });
  }
});
