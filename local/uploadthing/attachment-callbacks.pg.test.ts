import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { count, eq } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { attachments, discardedObjects } from "@/db/schema/attachments";
import { env } from "@/env";
import { deleteDiscarded } from "@/lib/attachments/discard";
import { receive } from "@/lib/attachments/receive";
import { recheck } from "@/lib/attachments/recheck";
import { removeUnsent } from "@/lib/attachments/remove";
import { openObject, requireStorage } from "@/lib/attachments/storage";
import { sweepAttachments } from "@/lib/attachments/sweep";
import { sendMessage } from "@/lib/messages/send";
import { put, putPart, rangeStart, untilStored } from "./test-put";
import { agree, ask, makePair, PDF, serverDataOf, someBytes, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

const passOn = storage.onCallback;
afterEach(() => {
  storage.onCallback = passOn;
});

async function howMany(id: string) {
  const [rows] = await db.select({ total: count() }).from(attachments).where(eq(attachments.id, id));
  return rows?.total;
}

async function later(minutes: number) {
  await deleteDiscarded(new Date(Date.now() + minutes * 60_000));
}

describe("what the storage tells of an upload", () => {
  it("is told again when it was lost on its way", async () => {
    const { salma, conversationId } = await makePair();
    let calls = 0;
    storage.onCallback = async (request, next) => {
      calls += 1;
      return calls === 1 ? new Response(null, { status: 502 }) : next(request);
    };
    const { id, data } = await upload(storage, salma, conversationId, PDF);
    expect([calls, data.id, await howMany(id)]).toEqual([2, id, 1]);
  });

  it("may come twice, one after the other or at once, and is answered alike", async () => {
    const { salma, conversationId } = await makePair();
    storage.onCallback = async (request, next) => {
      const answers = await Promise.all([next(request.clone()), next(request.clone())]);
      return answers[0];
    };
    const { id, key, data } = await upload(storage, salma, conversationId, PDF);
    const again = await Promise.all([receive({ id, key }), receive({ id, key }), receive({ id, key })]);
    expect(again).toEqual([data, data, data]);
    await later(10);
    expect([(await ask(salma, data.url)).status, await howMany(id)]).toEqual([200, 1]);
  });

  it("may come after the file was sent, and changes nothing", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const { id, key, data } = await upload(storage, salma, conversationId, PDF);
    const draft = { conversationId, clientId: randomUUID(), body: "" };
    const message = await sendMessage(salma, { ...draft, attachmentIds: [id] });
    expect(await receive({ id, key })).toEqual(message.attachments[0]);
    await later(10);
    expect((await ask(youssef, data.url)).status).toBe(200);
  });

  it("may come after the upload was given up: then nothing of it stays", async () => {
    const { salma, conversationId } = await makePair();
    storage.onCallback = async (request, next) => {
      const { metadata } = await request.clone().json();
      await removeUnsent(salma, { id: metadata.attachmentId });
      return next(request);
    };
    const { id, key, data } = await upload(storage, salma, conversationId, PDF);
    expect(data).toEqual({ id, refused: expect.stringContaining("no longer there") });
    await later(10);
    expect([await howMany(id), (await openObject(key)).ok]).toEqual([0, false]);
  });

  it("cannot be forged", async () => {
    const { salma, conversationId } = await makePair();
    const { id, key } = await agree(salma, conversationId, PDF);
    const body = JSON.stringify({ status: "uploaded", metadata: { attachmentId: id }, origin: "x", file: { key } });
    const { answerUploads } = await import("@/lib/attachments/router");
    const headers = { "uploadthing-hook": "callback", "x-uploadthing-signature": `hmac-sha256=${"0".repeat(64)}` };
    const request = new Request(`${storage.appUrl}/api/uploadthing?slug=attachment`, { method: "POST", headers, body });
    expect((await answerUploads(request)).status).toBe(400);
    const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
    expect(row?.status).toBe("pending");
  });

  it("that meets a fault of ours is answered in a sentence, once and again, and leaves nothing stored", async () => {
    const { salma, conversationId } = await makePair();
    const { id } = await agree(salma, conversationId, PDF);
    const refused = { id, refused: expect.stringContaining("could not be processed") };
    expect(await receive({ id, key: `never-stored-${id}` })).toEqual(refused);
    expect(await receive({ id, key: `never-stored-${id}` })).toEqual(refused);
    const discarded = await db.select().from(discardedObjects);
    expect(discarded.map(({ key }) => key)).toContain(`never-stored-${id}`);
  });
});

describe("two files whose ids make the same key", () => {
  const [hers = "", his = ""] = ["1edbb029-2490-4ca5-a971-8ec6f5964358", "c5dbb7b3-cc7f-4a7f-8ded-e930ef0c7f9d"];

  it("are never taken for each other: the one agreed on first does not get the other's bytes", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const calls = vi.spyOn(requireStorage().settings, "fetch");
    const first = await agree(salma, conversationId, PDF, { id: hers });
    const registered = await vi.waitFor(
      () => {
        const place = calls.mock.calls.findIndex(([url]) => String(url).endsWith("/route-metadata"));
        return calls.mock.results[place]?.value ?? expect.fail("not registered yet");
      },
      { timeout: 100_000 },
    );
    await registered;
    calls.mockRestore();
    const second = await upload(storage, youssef, conversationId, Buffer.from("Youssef's own"), { id: his });
    expect(second.key).toBe(first.key);
    expect(second.data).toEqual({ id: his, refused: expect.stringContaining("no longer there") });
    for (const id of [hers, his]) expect((await ask(salma, `/api/attachments/${id}`)).status).toBe(404);
    const [row] = await db.select().from(attachments).where(eq(attachments.id, hers));
    expect(row).toMatchObject({ status: "pending", key: null });
    await later(10);
    expect((await openObject(second.key)).ok).toBe(false);
  });
});

describe("an upload that was cut off", () => {
  it("goes on with the same id where it was, and is one file", async () => {
    const { salma, conversationId } = await makePair();
    const { id } = await upload(storage, salma, conversationId, PDF);
    // All is here and only the answer was lost: nothing goes up again.
    const again = await agree(salma, conversationId, PDF, { id });
    const url = storage.direct(again.url);
    expect(await rangeStart(url)).toBe(PDF.length);
    const answer = await put(url, Buffer.alloc(0), { start: PDF.length });
    expect([serverDataOf(answer).id, await howMany(id)]).toEqual([id, 1]);
  });

  it.each([0, 0.5, 0.99])("when %d of it was there, goes on from there", async (share) => {
    const { salma, conversationId } = await makePair();
    const bytes = Buffer.concat([PDF, randomBytes(400_000)]);
    const sent = Math.floor(bytes.length * share);
    const first = await agree(salma, conversationId, bytes);
    const { request } = putPart(storage.direct(first.url), bytes, sent);
    await untilStored(storage.direct(first.url), sent);
    request.destroy();
    const again = await agree(salma, conversationId, bytes, { id: first.id });
    const url = storage.direct(again.url);
    const answer = await put(url, bytes.subarray(sent), { start: sent });
    const { body } = await ask(salma, serverDataOf(answer).url);
    expect([body.equals(bytes), await howMany(first.id)]).toEqual([true, 1]);
  });

  it("of which 20 go on at once are all there", async () => {
    const { salma, conversationId } = await makePair();
    const files = Array.from({ length: 20 }, () => someBytes(3000));
    const uploads = await Promise.all(files.map((bytes) => upload(storage, salma, conversationId, bytes)));
    for (const [n, { data }] of uploads.entries()) {
      expect((await ask(salma, data.url)).body.equals(files[n] ?? PDF)).toBe(true);
    }
  });
});

describe("a scanner", () => {
  let verdict: unknown = { verdict: "clean" };
  let seen = Buffer.alloc(0);
  const order: string[] = [];
  const scanner = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen = Buffer.concat(chunks);
    order.push(seen.toString("latin1"));
    response.writeHead(verdict === null ? 500 : 200).end(JSON.stringify(verdict));
  });

  async function uploadScanned(said: unknown, bytes = PDF, pair?: Awaited<ReturnType<typeof makePair>>) {
    verdict = said;
    if (!scanner.listening) await new Promise<void>((resolve) => scanner.listen(0, "127.0.0.1", resolve));
    const address = scanner.address();
    const port = typeof address === "object" ? address?.port : 0;
    Object.assign(env, { ATTACHMENT_SCAN_URL: `http://127.0.0.1:${port}/scan` });
    const people = pair ?? (await makePair());
    return { ...people, ...(await upload(storage, people.salma, people.conversationId, bytes)) };
  }
  afterEach(() => void Object.assign(env, { ATTACHMENT_SCAN_URL: undefined }));
  afterAll(() => scanner.close());

  it("sees the file, and lets it pass", async () => {
    const { data } = await uploadScanned({ verdict: "clean" });
    expect([data.type, seen.equals(PDF)]).toEqual(["pdf", true]);
  });

  it("refuses a file, which is then gone", async () => {
    const { salma, id, key, data } = await uploadScanned({ verdict: "infected" });
    expect(data).toEqual({ id, refused: expect.stringContaining("not safe") });
    expect((await ask(salma, `/api/attachments/${id}`)).status).toBe(404);
    await later(10);
    expect((await openObject(key)).ok).toBe(false);
  });

  it("that does not answer holds the file back from everybody, until it does", async () => {
    const { salma, id, data, conversationId } = await uploadScanned(null);
    expect(data).toEqual({ id, refused: expect.stringContaining("checked"), isHeld: true });
    expect((await ask(salma, `/api/attachments/${id}`)).status).toBe(404);
    const send = () => sendMessage(salma, { conversationId, clientId: randomUUID(), body: "", attachmentIds: [id] });
    await expect(send()).rejects.toMatchObject({ key: "attachmentUnavailable" });
    verdict = { verdict: "clean" };
    await sweepAttachments();
    expect((await send()).attachments).toMatchObject([{ id, type: "pdf" }]);
  });

  it("is asked again by the file's uploader, and by nobody else", async () => {
    const { salma, youssef, id } = await uploadScanned(null);
    const held = { id, refused: expect.stringContaining("checked"), isHeld: true };
    expect(await recheck(salma, { id })).toEqual(held);
    verdict = { verdict: "clean" };
    expect(await recheck(youssef, { id })).toBeNull();
    expect(await recheck(salma, { id })).toMatchObject({ id, type: "pdf" });
    // Once it has spoken, it is left alone.
    verdict = null;
    const asked = order.length;
    expect(await recheck(salma, { id })).toMatchObject({ id, type: "pdf" });
    expect(order).toHaveLength(asked);
    expect(await recheck(salma, { id: randomUUID() })).toBeNull();
  });

  it("that finds a held file infected has it removed, and its uploader told", async () => {
    const { salma, id, key } = await uploadScanned(null);
    verdict = { verdict: "infected" };
    expect(await recheck(salma, { id })).toEqual({ id, refused: expect.stringContaining("not safe") });
    expect(await howMany(id)).toBe(0);
    await later(10);
    expect((await openObject(key)).ok).toBe(false);
  });

  it("is asked about everybody's oldest file before anybody's second", async () => {
    const first = await uploadScanned(null, Buffer.from("hers 1"));
    await uploadScanned(null, Buffer.from("hers 2"), first);
    await uploadScanned(null, Buffer.from("hers 3"), first);
    await uploadScanned(null, Buffer.from("another's"));
    order.length = 0;
    verdict = { verdict: "clean" };
    await sweepAttachments();
    expect(order).toEqual(["hers 1", "another's", "hers 2", "hers 3"]);
  });
});
