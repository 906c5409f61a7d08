import { describe, expect, it } from "vitest";
import { ownReaction, UNCHANGED, withLocal } from "./optimistic";
import type { MessageView } from "./types";

const message: MessageView = {
  ...{
    id: "1",
    seq: 1,
    rev: 1,
    conversationId: "c",
    senderId: "me",
    clientId: "1",
    body: "3 days",
    context: null,
    contextSeq: null,
    step: null,
    move: null,
    cardVersion: null,
    card: null,
  },
  ...{ createdAt: "2026-11-23T10:00:00.000Z", editedAt: null, deletedAt: null, attachments: [], replyTo: null },
  reactions: [{ userId: "you", emoji: "👍" }],
};

describe("a change that the server has not answered yet", () => {
  it("shows the new text as edited", () => {
    const shown = withLocal(message, { ...UNCHANGED, body: "4 days" }, "me");
    expect(shown).toEqual({ ...message, body: "4 days", editedAt: message.createdAt });
  });

  it("shows one's own reaction in its place, without touching the other's", () => {
    const reacted = withLocal(message, { ...UNCHANGED, reaction: { emoji: "🙏" } }, "me");
    expect(reacted.reactions).toEqual([...message.reactions, { userId: "me", emoji: "🙏" }]);
    const replaced = withLocal(reacted, { ...UNCHANGED, reaction: { emoji: "❤️" } }, "you");
    expect(replaced.reactions).toEqual([
      { userId: "you", emoji: "❤️" },
      { userId: "me", emoji: "🙏" },
    ]);
    expect(ownReaction(replaced, "me")).toBe("🙏");
    const taken = withLocal(replaced, { ...UNCHANGED, reaction: { emoji: null } }, "me");
    expect([taken.reactions, ownReaction(taken, "me")]).toEqual([[{ userId: "you", emoji: "❤️" }], null]);
  });

  it("leaves everything else and every unsent message as it is", () => {
    expect(withLocal(message, UNCHANGED, "me")).toBe(message);
    const gone = { ...message, body: "", deletedAt: message.createdAt, reactions: [] };
    expect(withLocal(gone, { ...UNCHANGED, body: "x", reaction: { emoji: "🙏" } }, "me")).toBe(gone);
  });
});
