import fc from "fast-check";
import { expect, it } from "vitest";
import { writePayload } from "./payload";
import { MAX_PAYLOAD_BYTES } from "./rules";
import type { PushPayload } from "./types";

const base: PushPayload = {
  ...{ id: "1", tag: "t", title: "Youssef", body: "Salam", language: "fr", dir: "ltr", path: "/inbox/1", userId: "u" },
};

it("is written as it is when it fits", () => {
  expect(JSON.parse(writePayload(base))).toEqual(base);
});

it("is cut between letters, the body first, until it fits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 3000 }),
      fc.string({ unit: "grapheme", maxLength: 3000 }),
      (title, body) => {
        const written = writePayload({ ...base, title, body });
        expect(Buffer.byteLength(written)).toBeLessThanOrEqual(MAX_PAYLOAD_BYTES);
        const read: PushPayload = JSON.parse(written);
        expect(body.startsWith(read.body.replace(/…$/, ""))).toBe(true);
        if (read.title !== title) expect(read.body).toBe(body === "" ? "" : read.body);
      },
    ),
    { numRuns: 60 },
  );
});

it("keeps a family of emoji whole and as much as fits", () => {
  const family = "👨‍👩‍👧‍👦";
  const { body } = JSON.parse(writePayload({ ...base, body: family.repeat(500) }));
  expect(body.endsWith(`${family}…`)).toBe(true);
  expect(Buffer.byteLength(body)).toBeGreaterThan(MAX_PAYLOAD_BYTES - 300);
});
