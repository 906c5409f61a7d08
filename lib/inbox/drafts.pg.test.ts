import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { removeUnsent } from "@/lib/attachments/remove";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { takeTurn } from "@/lib/safety/rate";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAttachment } from "@/lib/testing/attachments";
import { makePerson } from "@/lib/testing/people";
import { getDraft } from "./drafts";
import { listConversations } from "./queries";
import { saveDraft } from "./save-draft";
import { listConversationsInput, type SaveDraftInput, saveDraftInput } from "./validation";

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  return { salma, youssef, conversationId: await openConversationId(salma, youssef.username) };
}

function say(viewer: Viewer, conversationId: string, body: string, more: object = {}) {
  return sendMessage(viewer, { conversationId, clientId: randomUUID(), body, ...more });
}

function keep(viewer: Viewer, conversationId: string, body: string, more: Partial<SaveDraftInput> = {}) {
  return saveDraft(viewer, { conversationId, body, attachmentIds: [], version: 0, ...more });
}

describe("a draft", () => {
  it("is kept as it was typed and shown to its writer alone", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const asked = await say(youssef, conversationId, "How much?");
    const file = await makeAttachment(salma, conversationId);
    const more = { replyToId: asked.id, attachmentIds: [file] };
    const draft = await keep(salma, conversationId, "  850, and ", more);
    expect(draft).toMatchObject({
      ...{ body: "  850, and ", version: 1, replyTo: { id: asked.id, preview: "How much?" } },
      attachments: [{ id: file, name: "plan.pdf" }],
    });
    expect(await getDraft(salma, { conversationId })).toEqual(draft);
    expect((await getConversation(salma, { conversationId }))?.draft).toEqual(draft);
    expect((await listConversations(salma, listConversationsInput.parse({}))).items[0]?.draft).toEqual(draft);
    expect((await getConversation(youssef, { conversationId }))?.draft).toBeNull();
    expect(await getDraft(youssef, { conversationId })).toMatchObject({ body: "", version: 0 });
  });

  it("is nobody's outside of the conversation", async () => {
    const { conversationId } = await makePair();
    const outsider = await makePerson();
    await expect(keep(outsider, conversationId, "let me in")).rejects.toMatchObject({ code: "not_found" });
    await expect(getDraft(outsider, { conversationId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("goes on from the newest version only, whoever is faster", async () => {
    const { salma, conversationId } = await makePair();
    const outcomes = await Promise.allSettled([
      keep(salma, conversationId, "from the phone"),
      keep(salma, conversationId, "from the desk"),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(keep(salma, conversationId, "late")).rejects.toMatchObject({ code: "conflict", key: "draftChanged" });
    expect(await keep(salma, conversationId, "next", { version: 1 })).toMatchObject({ body: "next", version: 2 });
    // Thrown away, it goes on: a tab that knows an older version is still told so.
    expect(await keep(salma, conversationId, "", { version: 2 })).toMatchObject({ body: "", version: 3 });
    await expect(keep(salma, conversationId, "old", { version: 0 })).rejects.toMatchObject({ code: "conflict" });
  });

  it("may go on from an older version where it says all that the newest one does", async () => {
    const { salma, conversationId } = await makePair();
    await keep(salma, conversationId, "hello");
    expect(await keep(salma, conversationId, "hello there")).toMatchObject({ body: "hello there", version: 2 });
    const file = await makeAttachment(salma, conversationId);
    await keep(salma, conversationId, "hello there", { version: 2, attachmentIds: [file] });
    const conflict = { code: "conflict", key: "draftChanged" };
    await expect(keep(salma, conversationId, "hello there, again")).rejects.toMatchObject(conflict);
    // A draft that was sent or thrown away does not come back with a late word of it.
    await keep(salma, conversationId, "", { version: 3 });
    await expect(keep(salma, conversationId, "hello there")).rejects.toMatchObject(conflict);
  });

  it("holds no files but one's own unsent ones of this conversation, and lets go of those that are gone", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const elsewhere = await openConversationId(salma, (await makePerson()).username);
    const own = await makeAttachment(salma, conversationId);
    const gone = await makeAttachment(salma, conversationId);
    const strange = await Promise.all([
      makeAttachment(youssef, conversationId),
      makeAttachment(salma, elsewhere),
      makeAttachment(salma, conversationId, { status: "pending", key: null }),
    ]);
    const attachmentIds = [gone, ...strange, own, randomUUID()];
    const draft = await keep(salma, conversationId, "", { attachmentIds });
    expect(draft.attachments.map(({ id }) => id)).toEqual([gone, own]);
    await removeUnsent(salma, { id: gone });
    const left = await getDraft(salma, { conversationId });
    expect(left?.attachments.map(({ id }) => id)).toEqual([own]);
  });

  it("answers only a message of this conversation, and a tombstone once that is unsent", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const elsewhere = await openConversationId(salma, (await makePerson()).username);
    const other = await say(salma, elsewhere, "elsewhere");
    await expect(keep(salma, conversationId, "", { replyToId: other.id })).rejects.toMatchObject({ code: "not_found" });
    const asked = await say(youssef, conversationId, "my secret");
    await keep(salma, conversationId, "noted", { replyToId: asked.id });
    await unsendMessage(youssef, { messageId: asked.id });
    const draft = await getDraft(salma, { conversationId });
    expect(draft?.replyTo).toMatchObject({ id: asked.id, preview: "", deletedAt: expect.any(String) });
  });
});

describe("drafts", () => {
  it("are saved at a limited rate", async () => {
    const { salma, conversationId } = await makePair();
    await takeTurn(db, "drafts", salma.id, RATE_LIMITS.drafts.points);
    await expect(keep(salma, conversationId, "hello")).rejects.toMatchObject({ code: "rate_limited" });
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "", version: 0 });
  });

  it("go on from no version that leaves no room for the next ones", () => {
    const parse = (version: number) => saveDraftInput.safeParse({ conversationId: randomUUID(), version }).success;
    expect([1_000_000_000, 1_000_000_001, 2 ** 31 - 1].map(parse)).toEqual([true, false, false]);
  });

  it("cost the list as many looks with many quotes in them as with one", async () => {
    const salma = await makePerson("Salma");
    const looksWithOneMore = async () => {
      const other = await makePerson();
      const conversationId = await openConversationId(salma, other.username);
      const asked = await say(other, conversationId, `from ${other.username}`);
      await keep(salma, conversationId, "noted", { replyToId: asked.id });
      const look = vi.spyOn(db, "select");
      const { items } = await listConversations(salma, listConversationsInput.parse({}));
      const looks = look.mock.calls.length;
      look.mockRestore();
      const quoted = items.map(({ participant, draft }) => [`from ${participant.username}`, draft?.replyTo?.preview]);
      for (const [said, preview] of quoted) expect(preview).toBe(said);
      return looks;
    };
    const withOne = await looksWithOneMore();
    expect([await looksWithOneMore(), await looksWithOneMore()]).toEqual([withOne, withOne]);
  });
});

describe("a sent message", () => {
  it("takes the draft that it was written from along, in one transaction", async () => {
    const { salma, conversationId } = await makePair();
    const file = await makeAttachment(salma, conversationId);
    await keep(salma, conversationId, "helo", { attachmentIds: [file] });
    await say(salma, conversationId, "hello", { attachmentIds: [file], draftVersion: 1 });
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "", attachments: [], version: 2 });
  });

  it("takes a draft along that says no more than it does, be it saved a moment too late to be told of", async () => {
    const { salma, conversationId } = await makePair();
    await keep(salma, conversationId, "hello the");
    await say(salma, conversationId, "hello there", { draftVersion: 0 });
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "", version: 2 });
  });

  it("leaves a draft alone that says something else", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await keep(salma, conversationId, "another thought");
    await say(salma, conversationId, "hello");
    await say(youssef, conversationId, "another thought, from me");
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "another thought", version: 1 });
    const file = await makeAttachment(salma, conversationId);
    await keep(salma, conversationId, "see", { version: 1, attachmentIds: [file] });
    await say(salma, conversationId, "see you");
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "see", attachments: [{ id: file }] });
    const asked = await say(youssef, conversationId, "a question");
    await keep(salma, conversationId, "yes", { version: 2, replyToId: asked.id });
    await say(salma, conversationId, "yes to something else");
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "yes", replyTo: { id: asked.id } });
  });

  it("that is refused leaves the draft, and one sent twice clears no later one", async () => {
    const { salma, conversationId } = await makePair();
    await keep(salma, conversationId, "hello");
    const gone = { attachmentIds: [randomUUID()], draftVersion: 1 };
    await expect(say(salma, conversationId, "hello", gone)).rejects.toMatchObject({ code: "conflict" });
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "hello", version: 1 });
    const sent = { conversationId, clientId: randomUUID(), body: "hello", draftVersion: 1 };
    await sendMessage(salma, sent);
    await keep(salma, conversationId, "hello", { version: 2 });
    await sendMessage(salma, sent);
    expect(await getDraft(salma, { conversationId })).toMatchObject({ body: "hello", version: 3 });
  });
});
