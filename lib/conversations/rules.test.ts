import { describe, expect, it } from "vitest";
import { USER_KINDS } from "@/db/schema/auth";
import { type Acquaintance, firstContactRefusal } from "./rules";

const STRANGERS = { hasApplied: false, hasOrder: false, hasHeard: false };

describe("who may write first", () => {
  it.each([
    ["freelancer", "cannotWriteFirst"],
    ["client", null],
    ["company", null],
    ["moderator", null],
  ] as const)("a %s to somebody new: %s", (kind, refusal) => {
    expect(firstContactRefusal({ kind, ...STRANGERS })).toBe(refusal);
  });

  it.each(["hasApplied", "hasOrder", "hasHeard"] as const)("anybody for whom %s is true", (reason) => {
    const refusals = USER_KINDS.map((kind): Acquaintance => ({ kind, ...STRANGERS, [reason]: true })).map(
      firstContactRefusal,
    );
    expect(refusals).toEqual([null, null, null, null]);
  });
});
