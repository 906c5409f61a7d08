import { expect, it } from "vitest";
import { NOBODY, nextEndOf, receive, TYPING_MS, TYPING_PAUSE_MS, type TypingInput } from "./typing-state";

function typing(now: number, lastSeq = 5, conversationId = "a"): TypingInput {
  return { type: "typing", conversationId, lastSeq, now };
}

function said(seq: number, conversationId = "a"): TypingInput {
  return { type: "said", conversationId, seq };
}

function typists(...inputs: TypingInput[]): string[] {
  return Object.keys(inputs.reduce(receive, NOBODY).until);
}

it("ends by itself within six seconds, and goes on as long as it is said again", () => {
  expect(TYPING_MS).toBeLessThan(6000);
  expect(TYPING_PAUSE_MS).toBeLessThan(TYPING_MS);
  expect(typists(typing(0), { type: "passed", now: TYPING_MS - 1 })).toEqual(["a"]);
  expect(typists(typing(0), { type: "passed", now: TYPING_MS })).toEqual([]);
  expect(typists(typing(0), typing(TYPING_PAUSE_MS), { type: "passed", now: TYPING_MS })).toEqual(["a"]);
});

it("ends with what was being written, even where the two come the other way round", () => {
  expect(typists(typing(0), said(6))).toEqual([]);
  expect(typists(said(6), typing(0))).toEqual([]);
  expect(typists(said(6), typing(0, 6))).toEqual(["a"]);
});

it("is not taken for new by a message that is heard of late or twice", () => {
  expect(typists(said(6), said(2), typing(0, 5))).toEqual([]);
});

it("is each conversation's own", () => {
  expect(typists(typing(0, 5, "a"), typing(1, 9, "b"), said(6, "a"))).toEqual(["b"]);
});

it("tells when to look again", () => {
  expect(nextEndOf(NOBODY)).toBeNull();
  expect(nextEndOf([typing(100, 5, "a"), typing(50, 5, "b")].reduce(receive, NOBODY))).toBe(50 + TYPING_MS);
});
