import { expect, it } from "vitest";
import { momentOf } from "./moments";
import { type MessageRecord, messageText } from "./pack-format";
import { filePath, languageFor } from "./rules";

it.each([
  [1, 0, "plan.pdf", "files/000001-1-plan.pdf"],
  [12, 2, "عرض السعر.pdf", "files/000012-3-عرض السعر.pdf"],
  [1, 0, '..\\../a:b"c?.txt', "files/000001-1-_.._a_b_c_.txt"],
  [1, 0, "...", "files/000001-1-file"],
  [1, 0, "a\nb", "files/000001-1-a_b"],
])("the file of message %i in place %i called %j lies at %s", (seq, position, name, path) => {
  expect(filePath(seq, position, name)).toBe(path);
});

it("a long name keeps its beginning and its end, and fits into what a file system takes", () => {
  const path = filePath(1, 0, `${"ع".repeat(200)}.pdf`);
  expect(new TextEncoder().encode(path.slice("files/".length)).length).toBeLessThanOrEqual(255);
  expect(path).toMatch(/^files\/000001-1-ع+\.pdf$/);
});

it.each([
  ["2026-02-25T12:00:00.000Z", "Africa/Casablanca", "2026-02-25T12:00:00.000+00:00"],
  ["2026-04-15T23:30:00.123Z", "Africa/Casablanca", "2026-04-16T00:30:00.123+01:00"],
  ["2026-11-22T12:00:00.000Z", "Africa/Casablanca", "2026-11-22T12:00:00.000+00:00"],
  ["2026-11-22T02:00:00.000Z", "America/Montreal", "2026-11-21T21:00:00.000-05:00"],
])("%s in %s is %s", (utc, zone, local) => {
  expect(momentOf(new Date(utc), zone)).toEqual({ utc, local });
});

it("a message is one line, whatever its text is made of", () => {
  const text = messageText({ seq: 1, body: "a\nb\u2028c\u2029d\re" } as MessageRecord, true);
  expect(text.slice(1)).not.toMatch(/[\n\r\u2028\u2029]/);
  expect(JSON.parse(text).body).toBe("a\nb\u2028c\u2029d\re");
});

it.each([
  [["fr-MA", "en"], "fr"],
  [["ar-MA", "fr"], "ar"],
  [["zgh", "fr-FR", "ar"], "fr"],
  [["EN-us"], "en"],
  [["es"], "en"],
  [[], "en"],
] as const)("who reads %j gets a pack in %s", (read, language) => {
  expect(languageFor(read)).toBe(language);
});
