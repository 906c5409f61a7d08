import { describe, expect, it } from "vitest";
import type { RealtimeSignal } from "@/components/realtime/realtime-context";
import type { MessageView } from "@/lib/messages/types";
import { message } from "@/lib/testing/conversations";
import { canChangeDetails } from "./signals";

const HERE = "here";

function told(fields: Partial<MessageView> | null, conversationId = HERE): RealtimeSignal {
  const seq = 5;
  const said = fields && message(conversationId, seq, fields);
  return { name: "message:created", data: { conversationId, seq, rev: seq, message: said } };
}

const file = { id: "file" } as MessageView["attachments"][number];

describe("details are asked for again", () => {
  it.each<[string, RealtimeSignal]>([
    ["something may have been missed", { name: "catch-up" }],
    ["an application moves on", { name: "application:changed", data: { applicationId: "a", stage: "hired", rev: 2 } }],
    ["a file comes", told({ attachments: [file] })],
    ["an order takes a step", told({ step: "delivered", contextSeq: 2 })],
    ["something else is talked about", told({ contextSeq: 5 })],
    ["a message is unsent", told({ deletedAt: "2026-11-23T10:00:00.000Z" })],
    ["a message is too large to be told", told(null)],
  ])("when %s", (_case, signal) => {
    expect(canChangeDetails(HERE, signal)).toBe(true);
  });

  it.each<[string, RealtimeSignal]>([
    ["text alone comes", told({})],
    ["the talk goes on about the same", told({ contextSeq: 2 })],
    ["a file comes elsewhere", told({ attachments: [file] }, "elsewhere")],
    ["somebody writes", { name: "typing", data: { conversationId: HERE, userId: "other", lastSeq: 4 } }],
    ["somebody reads", { name: "read:moved", data: { conversationId: HERE, userId: "other", seq: 4 } }],
  ])("not when %s", (_case, signal) => {
    expect(canChangeDetails(HERE, signal)).toBe(false);
  });
});
