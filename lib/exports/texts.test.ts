import { describe, expect, it } from "vitest";
import arabic from "@/lib/i18n/ar/exports.json";
import { catalogue } from "@/lib/i18n/catalogue";
import french from "@/lib/i18n/fr/exports.json";
import { LANGUAGES } from "./rules";
import { textsIn } from "./texts";

const { readme, pdf } = catalogue.exports;
const ENGLISH = { readme, pdf, orders: catalogue.orders.did, cards: catalogue.cards.did };

/** A value for everything that any sentence names. */
const VALUES = {
  ...{ name: "Salma", title: "A logo", number: "1007", kind: "offer", status: "agreed", seq: 3, count: 3, pages: 3 },
  ...{ messages: 3, files: 3, stars: 3, minutes: 30, version: 2, local: "L", utc: "U", zone: "Africa/Casablanca" },
  ...{ from: "A", to: "B", hash: "H", page: 1, type: "T", size: "S", path: "P", emoji: "👍", price: "1", what: "W" },
  ...{ username: "salma", names: "N" },
};

/** The names of the values that a text is told with. */
const namesIn = (text: string) => Object.keys(VALUES).filter((name) => new RegExp(`\\{${name}[,}]`).test(text));

describe.each([
  ["fr", french],
  ["ar", arabic],
] as const)("a pack in %s", (_, own) => {
  for (const part of ["readme", "pdf", "orders", "cards"] as const) {
    it(`says all that one in English says of its ${part}, and with the same values`, () => {
      expect(Object.keys(own[part])).toEqual(Object.keys(ENGLISH[part]));
      const others = new Map(Object.entries(own[part]));
      for (const [key, text] of Object.entries(ENGLISH[part])) {
        expect(namesIn(others.get(key) ?? ""), key).toEqual(namesIn(text));
      }
    });
  }
});

describe.each(LANGUAGES)("in %s", (language) => {
  it("every sentence can be told, whatever its number", () => {
    const texts = textsIn(language);
    for (const n of [0, 1, 2, 3, 11, 100]) {
      const values = { ...VALUES, count: n, pages: n, messages: n, files: n, stars: n, minutes: n };
      for (const key of Object.keys(pdf) as (keyof typeof pdf)[]) expect(texts.pdf(key, values)).not.toContain("pdf.");
      for (const key of Object.keys(readme) as (keyof typeof readme)[])
        expect(texts.readme(key, values)).not.toContain("readme.");
    }
    for (const key of Object.keys(catalogue.cards.did) as (keyof typeof catalogue.cards.did)[])
      expect(texts.card(key, VALUES)).not.toMatch(/cards\.|You/);
    for (const key of Object.keys(catalogue.orders.did) as (keyof typeof catalogue.orders.did)[])
      expect(texts.order(key, VALUES)).not.toMatch(/orders\.|You/);
  });

  it("a name of another script does not turn its sentence", () => {
    expect(textsIn(language).card("offer_declined", { name: "سلمى", title: "Logo" })).toContain("\u2068سلمى\u2069");
  });
});
