import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { discardedObjects } from "@/db/schema/attachments";
import { conversationExports } from "@/db/schema/exports";
import { messages } from "@/db/schema/messages";
import { proposeCard } from "@/lib/cards/propose";
import { makeExports } from "@/lib/exports/make";
import { getExport } from "@/lib/exports/queries";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { react } from "@/lib/messages/react";
import { sendMessage } from "@/lib/messages/send";
import { makeGig } from "@/lib/testing/gigs";
import { download, open, request, sha256 } from "./test-exports";
import { makePair, PDF, someBytes, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

describe("a pack of evidence", () => {
  it("holds every message with all that happened to it, every file, and checksums that hold", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const bytes = someBytes(70_000);
    const file = await upload(storage, salma, conversationId, bytes, { name: "عرض السعر.bin" });
    const draft = () => ({ conversationId, clientId: randomUUID() });
    const first = await sendMessage(salma, { ...draft(), body: "سلام، logo ب 1.500 MAD (من فضلك)؟" });
    await sendMessage(youssef, { ...draft(), body: "D'accord, où ?", replyToId: first.id });
    const sent = await sendMessage(salma, { ...draft(), body: "The offer", attachmentIds: [file.id] });
    await editMessage(salma, { messageId: sent.id, body: "The offer, mended" });
    await react(youssef, { messageId: sent.id, emoji: "👍" });
    const gone = await sendMessage(youssef, { ...draft(), body: "a secret" });
    await unsendMessage(youssef, { messageId: gone.id });
    const { id } = await request(youssef, conversationId);
    await makeExports();
    const { json, parts, pdf } = await open(youssef, id);
    expect(json.people.map(({ username }) => username).sort()).toEqual([salma.username, youssef.username].sort());
    expect(json.messages.map(({ seq, body }) => [seq, body])).toEqual([
      [1, "سلام، logo ب 1.500 MAD (من فضلك)؟"],
      [2, "D'accord, où ?"],
      [3, "The offer, mended"],
      [4, ""],
    ]);
    expect(json.messages[1]?.replyTo).toMatchObject({ seq: 1, senderId: salma.id });
    expect(json.messages[2]).toMatchObject({
      versions: [{ version: 1, body: "The offer" }],
      reactions: [{ userId: youssef.id, emoji: "👍" }],
      files: [{ name: "عرض السعر.bin", size: 70_000, sha256: sha256(bytes), path: "files/000003-1-عرض السعر.bin" }],
    });
    expect(parts.get("files/000003-1-عرض السعر.bin")?.equals(bytes)).toBe(true);
    expect(json.messages[3]?.unsentAt?.utc).toBeTruthy();
    const all = [...parts.values()].map((part) => part.toString()).join();
    expect([all.includes("a secret"), all.includes("@mail.test")]).toEqual([false, false]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    for (const words of ["سلام", "1.500", "من فضلك", "D'accord, où ?", "The offer, mended", "👍"])
      expect(text).toContain(words);
    expect(text).toContain(sha256(parts.get("conversation.json") ?? PDF));
    expect(await getExport(youssef, { exportId: id })).toMatchObject({ status: "ready", done: 4, total: 4 });
  });

  it("is one lane, or some days of the zone that was asked for", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const gig = await makeGig(salma);
    const say = (body: string, context: { kind: "gig"; id: string } | null) =>
      sendMessage(youssef, { conversationId, clientId: randomUUID(), body, context });
    const before = await say("before", null);
    await say("of the gig", { kind: "gig", id: gig.id });
    const after = await say("after", null);
    const at = (id: string, time: string) =>
      db
        .update(messages)
        .set({ createdAt: new Date(time) })
        .where(eq(messages.id, id));
    // On the 15th of April Casablanca was an hour ahead of UTC.
    await at(before.id, "2026-04-14T22:59:59.999Z");
    await at(after.id, "2026-04-14T23:00:00.000Z");
    const lane = await request(youssef, conversationId, { lane: { kind: "gig", id: gig.id } });
    const day = await request(youssef, conversationId, { from: "2026-04-15", to: "2026-04-15" });
    await makeExports();
    const bodies = async (id: string) => (await open(youssef, id)).json.messages.map(({ body }) => body);
    expect([await bodies(lane.id), await bodies(day.id)]).toEqual([["of the gig"], ["after"]]);
    const { json } = await open(youssef, day.id);
    expect(json.messages[0]?.sentAt).toEqual({
      utc: "2026-04-14T23:00:00.000Z",
      local: "2026-04-15T00:00:00.000+01:00",
    });
    await Promise.all([before, after].map(({ id, createdAt }) => at(id, createdAt)));
  });

  it("holds every version of a card and who said yes to it", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const content = {
      ...{ kind: "agreement" as const, title: "The logo", scope: ["Two drafts"], priceCentimes: 150_000 },
      ...{ date: null, revisions: 2 },
    };
    await sendMessage(youssef, { conversationId, clientId: randomUUID(), body: "Salam" });
    await proposeCard(salma, { conversationId, clientId: randomUUID(), content, body: "" });
    const { id } = await request(youssef, conversationId);
    const { id: arabic } = await request(salma, conversationId, { language: "ar" });
    await makeExports();
    const { json, pdf } = await open(youssef, id);
    expect(json.cards).toMatchObject([
      {
        kind: "agreement",
        versions: [{ version: 1, content, confirmations: [{ userId: salma.id }] }],
        moves: [{ seq: 2 }],
      },
    ]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    for (const words of [
      "proposed an agreement: The logo",
      "Two drafts",
      "1,500 MAD",
      json.cards[0]?.versions[0]?.contentHash,
    ])
      expect(text).toContain(words);
    const other = await open(salma, arabic);
    const { text: said } = await extractText(await getDocumentProxy(new Uint8Array(other.pdf)), { mergePages: true });
    for (const words of ["سجل محادثة", "اقترح", "مراجعتان", "Two drafts", "Salam"]) expect(said).toContain(words);
    expect(other.parts.get("README.txt")?.toString()).toContain("للقراءة والطباعة");
    expect(other.json.language).toBe("ar");
  });

  it("is its owner's alone, whole or from where a download broke off, for seven days", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await sendMessage(youssef, { conversationId, clientId: randomUUID(), body: "Salam" });
    const { id } = await request(youssef, conversationId);
    expect((await download(youssef, id)).status).toBe(404);
    await makeExports();
    const { status, headers, body } = await download(youssef, id);
    expect([status, headers.get("x-content-type-options"), headers.get("content-length")]).toEqual([
      ...[200, "nosniff", String(body.length)],
    ]);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="conversation-.*\.zip"/);
    const rest = await download(youssef, id, { range: "bytes=100-", "if-range": headers.get("etag") ?? "" });
    expect([rest.status, rest.body.equals(body.subarray(100))]).toEqual([206, true]);
    expect((await download(youssef, id, { range: `bytes=${body.length}-` })).status).toBe(416);
    expect([(await download(salma, id)).status, (await download(null, id)).status]).toEqual([404, 401]);
    expect(await getExport(salma, { exportId: id })).toBeNull();
    const { sweepExports } = await import("@/lib/exports/sweep");
    await db
      .update(conversationExports)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(conversationExports.id, id));
    expect([(await download(youssef, id)).status, await getExport(youssef, { exportId: id })]).toEqual([404, null]);
    const [row] = await db.select().from(conversationExports).where(eq(conversationExports.id, id));
    await sweepExports();
    expect(await db.$count(conversationExports, eq(conversationExports.id, id))).toBe(0);
    const { openObject } = await import("@/lib/attachments/storage");
    expect((await openObject(row?.keys[0] ?? "")).ok).toBe(false);
    expect(await db.$count(discardedObjects)).toBe(0);
  });
});
