import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/lib/testing/text";
import { fold } from "./fold";
import { rangesOf } from "./marks";

describe("folding", () => {
  it.each([
    ["Café CRÈME", "cafe creme"],
    ["cœur, Straße", "coeur strasse"],
    ["شُكْرًا", "شكرا"],
    ["شـــكرا", "شكرا"],
    ["أحمد إبراهيم آمال ٱلله", "احمد ابراهيم امال الله"],
    ["مستشفى", "مستشفي"],
    ["مكتبة", "مكتبه"],
    ["مؤسسة رئيس", "موسسه رييس"],
    ["أڭادير گلميم", "اكادير كلميم"],
    ["٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789"],
    ["ﻻ ﷲ ﬁn", "لا الله fin"],
    ["l'école j’ai", "l ecole j ai"],
    ["#1042 — 1 500 DH!", "1042 1 500 dh"],
    ["\u202bسلام\u202c a\u200fb", "سلام ab"],
    ["İstanbul ΣΟΦΟΣ", "istanbul σοφοσ"],
    ["👍 🎉 ❤️", ""],
    ["a\0b\ud800c", "a b c"],
    ["", ""],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("cuts what has no blanks, and loses nothing of it", () => {
    const words = fold("é".repeat(5000)).split(" ");
    expect(Math.max(...words.map(({ length }) => length))).toBe(64);
    expect(words.join("")).toBe("e".repeat(5000));
  });

  it("changes nothing the second time, and leaves only words with one space between", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not see how a letter was composed, nor its case", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });
});

describe("what is marked", () => {
  it.each([
    ["Un café au lait", ["cafe"], ["café"]],
    ["Un cafe\u0301 au lait", ["caf"], ["caf"]],
    ["cafe\u0301s", ["cafe"], ["cafe\u0301"]],
    ["شُكْرًا جزيلا", ["شكرا"], ["شُكْرًا"]],
    ["a\u{1f44d}Été", ["ete"], ["Été"]],
    ["ﷲ", ["ال"], ["ﷲ"]],
    ["scarf car", ["car"], ["car"]],
    ["devis-devis", ["devis", "dev"], ["devis", "devis"]],
    ["nothing", ["", "x"], []],
  ])("in %j for %j is %j", (text, terms, marked) => {
    expect(rangesOf(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });

  it("is in order, within the text, apart, and says the term", () => {
    const text = fc.string({ unit: fc.constantFrom("é", "e", "E", "ﷲ", "ش", "ُ", "ـ", " ", "👍", "ﬁ", "İ") });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (said, typed) => {
        const terms = typed.flatMap((one) => fold(one).split(" "));
        let last = 0;
        for (const { start, end } of rangesOf(said, terms)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(terms.some((term) => term !== "" && fold(said.slice(start, end)).startsWith(term))).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(said.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("is there for every text that begins with what was folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const [first] = fold(text).split(" ");
        expect(rangesOf(text, first ? [first] : []).length > 0).toBe(Boolean(first));
      }),
    );
  });
});
