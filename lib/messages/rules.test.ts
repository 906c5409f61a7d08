import { describe, expect, it } from "vitest";
import { canEdit, canUnsend, continuesGroup, previewOf } from "./rules";

const SENT = new Date("2026-11-23T10:00:00Z");
const mine = { senderId: "me", createdAt: SENT, deletedAt: null };

function minutesLater(minutes: number): Date {
  return new Date(SENT.getTime() + minutes * 60_000);
}

describe("one's own message", () => {
  it("can be edited for 15 minutes and unsent for an hour", () => {
    expect([canEdit(mine, "me", minutesLater(15)), canEdit(mine, "me", minutesLater(15.1))]).toEqual([true, false]);
    expect([canUnsend(mine, "me", minutesLater(60)), canUnsend(mine, "me", minutesLater(60.1))]).toEqual([true, false]);
  });

  it("is nobody else's to change, and cannot be changed once unsent", () => {
    const gone = { ...mine, deletedAt: minutesLater(1) };
    expect([canEdit(mine, "you", SENT), canUnsend(mine, "you", SENT)]).toEqual([false, false]);
    expect([canEdit(gone, "me", SENT), canUnsend(gone, "me", SENT)]).toEqual([false, false]);
  });
});

describe("a group", () => {
  const first = {
    ...{ id: "1", seq: 1, rev: 1, conversationId: "c", senderId: "me", clientId: "1", body: "a" },
    ...{ createdAt: SENT.toISOString(), editedAt: null, deletedAt: null, context: null, attachments: [] },
  };

  it("goes on while the same person writes within 5 minutes", () => {
    expect(continuesGroup(first, { ...first, createdAt: minutesLater(4.9).toISOString() })).toBe(true);
    expect(continuesGroup(first, { ...first, createdAt: minutesLater(5).toISOString() })).toBe(false);
    expect(continuesGroup(first, { ...first, senderId: "you" })).toBe(false);
    expect(continuesGroup(undefined, first)).toBe(false);
  });

  it("ends where something else begins to be talked from", () => {
    const next = { ...first, seq: 2 };
    expect(continuesGroup(first, { ...next, contextSeq: 2 })).toBe(false);
    expect(continuesGroup(first, { ...next, contextSeq: 1 })).toBe(true);
    expect(continuesGroup(first, { senderId: "me", createdAt: first.createdAt, opens: true })).toBe(false);
    expect(continuesGroup(first, { senderId: "me", createdAt: first.createdAt, opens: false })).toBe(true);
  });
});

describe("a preview", () => {
  it("is one line of at most 140 characters that cuts no letter in half", () => {
    expect(previewOf("  two\n\nlines\t here ")).toBe("two lines here");
    const preview = previewOf("😀".repeat(200));
    expect([...preview]).toHaveLength(140);
    expect(preview.isWellFormed()).toBe(true);
  });
});
