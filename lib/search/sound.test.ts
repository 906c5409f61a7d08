import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/lib/testing/text";
import { fold } from "./fold";
import { isTelling, soundOf } from "./sound";

describe("a word in Latin letters sounds as in Arabic ones", () => {
  it.each([
    ["3lach", "علاش"],
    ["chokran", "شكرا"],
    ["shukran", "شُكْرًا"],
    ["sa7a", "صحا"],
    ["sa7a", "صحة"],
    ["bghit", "بغيت"],
    ["9ahwa", "قهوة"],
    ["kahwa", "قهوة"],
    ["kifach", "كيفاش"],
    ["wakha", "واخا"],
    ["wa5a", "واخا"],
    ["mezyan", "مزيان"],
    ["mer7aba", "مرحبا"],
    ["marhaba", "مرحبا"],
    ["daba nchouf", "دابا نشوف"],
    ["khedma", "خدمة"],
    ["5edma", "خدمة"],
    ["so2al", "سؤال"],
    ["ramadan", "رمضان"],
    ["tsawer", "تصاور"],
    ["video", "فيديو"],
    ["taxi", "طاكسي"],
    ["djem3a", "جمعة"],
    ["ya3ni", "يعني"],
    ["Ouakha", "وَاخَا"],
  ])("%s = %s", (latin, arabic) => {
    const sounds = fold(latin).split(" ").map(soundOf);
    expect(sounds).toEqual(fold(arabic).split(" ").map(soundOf));
    expect(sounds).not.toContain("");
  });
});

it.each(["", "a", "ou", "و", "لا", "1042", "a4b1", "привет", "la"])("%j sounds like nothing in particular", (word) => {
  expect(soundOf(word)).toBe("");
});

it("tells different words apart", () => {
  const words = ["علاش", "كيفاش", "شكرا", "بغيت", "قهوه", "خدمه", "مزيان", "سلام", "menu", "من", "logo", "ليك", "mana"];
  expect(new Set(words.map(soundOf)).size).toBe(words.length);
});

it("is not telling with two consonants", () => {
  expect(["من", "menu", "sa7a", "شكرا"].map((word) => isTelling(soundOf(word)))).toEqual([false, false, false, true]);
});

it("has a sound or none for every text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of fold(text).split(" ")) expect(soundOf(word)).toMatch(/^[A-Za-z]*$/);
    }),
  );
});
