import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { attachments, discardedObjects } from "@/db/schema/attachments";
import { blocks } from "@/db/schema/safety";
import { env } from "@/env";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { requireStorage } from "@/lib/attachments/storage";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { agree, ask, makePair, PDF, someBytes, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

function send(viewer: Viewer, conversationId: string, attachmentIds: string[]) {
  return sendMessage(viewer, { conversationId, clientId: randomUUID(), body: "", attachmentIds });
}

async function rowOf(id: string) {
  const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
  return row;
}

async function sendPdf() {
  const pair = await makePair();
  const { id, key, data } = await upload(storage, pair.salma, pair.conversationId, PDF, { name: "عرض.pdf" });
  const message = await send(pair.salma, pair.conversationId, [id]);
  return { ...pair, id, key, data, message };
}

describe("a file", () => {
  it("arrives, is sent, and is read by both whole and in parts", async () => {
    const { salma, youssef, id, data, message } = await sendPdf();
    const view = { id, name: "عرض.pdf", type: "pdf", mime: "application/pdf", size: PDF.length };
    expect(data).toMatchObject(view);
    expect(message.attachments).toEqual([data]);
    for (const viewer of [salma, youssef]) {
      const whole = await ask(viewer, data.url);
      expect([whole.status, whole.body.equals(PDF)]).toEqual([200, true]);
      expect(whole.headers.get("content-length")).toBe(String(PDF.length));
      const part = await ask(viewer, data.url, { range: "bytes=5-9" });
      expect([part.status, part.body.toString("latin1")]).toEqual([206, PDF.toString("latin1", 5, 10)]);
      expect(part.headers.get("content-range")).toBe(`bytes 5-9/${PDF.length}`);
      expect((await ask(viewer, data.url, { range: "bytes=-3" })).body.equals(PDF.subarray(-3))).toBe(true);
      expect((await ask(viewer, data.url, { range: "bytes=90000-" })).status).toBe(416);
    }
  });

  it("is sent as what it is, runs nothing, and is kept by nobody but its reader's browser", async () => {
    const { youssef, data } = await sendPdf();
    const { headers } = await ask(youssef, data.url);
    const shown = Object.fromEntries(headers);
    expect(shown).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-cache",
      "accept-ranges": "bytes",
      "referrer-policy": "no-referrer",
    });
    expect(shown["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
    expect(shown["content-disposition"]).toBe(`inline; filename="___.pdf"; filename*=UTF-8''%D8%B9%D8%B1%D8%B6.pdf`);
    const forced = await ask(youssef, `${data.url}?download=1`);
    expect(forced.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("is not sent again to a browser that has it, and never in part when it has another", async () => {
    const { youssef, data } = await sendPdf();
    const etag = (await ask(youssef, data.url)).headers.get("etag") ?? "";
    const again = await ask(youssef, data.url, { "if-none-match": etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const range = "bytes=0-4";
    expect((await ask(youssef, data.url, { range, "if-range": etag })).status).toBe(206);
    expect((await ask(youssef, data.url, { range, "if-range": '"other"' })).status).toBe(200);
    const head = await ask(youssef, data.url, {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

describe("who may not see a file", () => {
  it("is answered as if there were none: outsiders, the signed out, and after an unsend everybody", async () => {
    const { salma, youssef, data, message } = await sendPdf();
    const [outsider, absent] = [await makePerson(), `/api/attachments/${randomUUID()}`];
    for (const path of [data.url, `${data.url}?size=thumb`, `${data.url}?download=1`, absent]) {
      const refused = await ask(outsider, path);
      expect([refused.status, JSON.parse(refused.body.toString()).error.code]).toEqual([404, "not_found"]);
      expect((await ask(null, path)).status).toBe(401);
    }
    const etag = (await ask(youssef, data.url)).headers.get("etag") ?? "";
    expect((await ask(outsider, data.url, { "if-none-match": etag })).status).toBe(404);
    await unsendMessage(salma, { messageId: message.id });
    for (const viewer of [salma, youssef]) {
      expect((await ask(viewer, data.url)).status).toBe(404);
      expect((await ask(viewer, data.url, { "if-none-match": etag })).status).toBe(404);
    }
  });

  it("includes the other person until it is sent", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const { data } = await upload(storage, salma, conversationId, PDF);
    expect((await ask(salma, data.url)).status).toBe(200);
    expect((await ask(youssef, data.url)).status).toBe(404);
  });

  it("gets nothing from the storage's own address either", async () => {
    const { key, url } = await upload(storage, ...(await pairArguments()), PDF);
    const base = storage.direct(`${storage.appUrl}/api/ut-local`);
    for (const path of [`/a/testapp/${key}`, `/f/${key}`, `/f/${randomUUID()}`]) {
      expect((await fetch(`${base}${path}`)).status).toBe(403);
      expect((await fetch(`${base}${path}?${url.split("?")[1]}`)).status).toBe(403);
    }
  });

  it("leaves nothing in the storage once it is unsent", async () => {
    const { salma, message, key } = await sendPdf();
    await unsendMessage(salma, { messageId: message.id });
    await vi.waitFor(
      async () => {
        expect(await db.select().from(discardedObjects).where(eq(discardedObjects.key, key))).toEqual([]);
      },
      { timeout: 100_000 },
    );
    const { openObject } = await import("@/lib/attachments/storage");
    expect((await openObject(key)).ok).toBe(false);
  });
});

describe("an upload is refused before a byte goes up", () => {
  type Pair = Awaited<ReturnType<typeof makePair>>;
  it.each<[string, number, (pair: Pair) => ReturnType<typeof agree>]>([
    ["to the signed out", 403, ({ conversationId }) => agree(null, conversationId, PDF)],
    ["to an outsider", 404, async ({ conversationId }) => agree(await makePerson(), conversationId, PDF)],
    ["into no conversation", 404, ({ salma }) => agree(salma, randomUUID(), PDF)],
    ["when empty", 400, ({ salma, conversationId }) => agree(salma, conversationId, Buffer.alloc(0))],
    [
      "when larger than 64 MB",
      400,
      ({ salma, conversationId }) => agree(salma, conversationId, PDF, { size: MAX_FILE_BYTES + 1 }),
    ],
    ["as a program", 400, ({ salma, conversationId }) => agree(salma, conversationId, PDF, { name: "a.exe" })],
    ["with an id that is none", 400, ({ salma, conversationId }) => agree(salma, conversationId, PDF, { id: "x" })],
    [
      "with another person's id",
      400,
      async ({ salma, youssef, conversationId }) => {
        const { id } = await agree(youssef, conversationId, PDF);
        return agree(salma, conversationId, PDF, { id });
      },
    ],
    [
      "with the id of a file of another size",
      400,
      async ({ salma, conversationId }) => {
        const { id } = await agree(salma, conversationId, PDF);
        return agree(salma, conversationId, PDF, { id, size: 5 });
      },
    ],
    [
      "with the id of a file that is sent",
      400,
      async ({ salma, conversationId }) => {
        const { id } = await upload(storage, salma, conversationId, PDF);
        await send(salma, conversationId, [id]);
        return agree(salma, conversationId, PDF, { id });
      },
    ],
    [
      "from the page of somebody whose cookie is no more",
      403,
      ({ salma, youssef, conversationId }) => agree(salma, conversationId, PDF, { page: youssef }),
    ],
    [
      "across a block",
      403,
      async ({ salma, youssef, conversationId }) => {
        await db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id });
        return agree(salma, conversationId, PDF);
      },
    ],
  ])("%s", async (_, status, attempt) => {
    const refused = await attempt(await makePair());
    expect([refused.status, refused.url]).toEqual([status, ""]);
    expect(refused.message).toMatch(/^[A-Z].{10,}/);
  });

  it("beyond 2 GB a day, and says so; what is tried again counts once", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const ids = Array.from({ length: 32 }, () => randomUUID());
    for (const id of ids) {
      for (let times = 0; times < 2; times += 1) {
        expect((await agree(salma, conversationId, PDF, { id, size: MAX_FILE_BYTES })).status).toBe(200);
      }
    }
    const refused = await agree(salma, conversationId, PDF);
    expect([refused.status, refused.message]).toEqual([400, expect.stringMatching(/2 GB.*wait 24 hours/)]);
    expect(await rowOf(refused.id)).toBeUndefined();
    expect((await agree(youssef, conversationId, PDF)).status).toBe(200);
  });

  it("and what has arrived is counted again when it is asked for again", async () => {
    const { salma, conversationId } = await makePair();
    const { id } = await upload(storage, salma, conversationId, PDF);
    const points = () => db.execute(sql`select points from rate_limits where key = ${`uploadedKilobytes:${salma.id}`}`);
    expect(await points()).toEqual([{ points: 3 }]);
    expect((await agree(salma, conversationId, PDF, { id })).status).toBe(200);
    expect(await points()).toEqual([{ points: 6 }]);
  });

  it("not for what never arrived and was removed", async () => {
    const { removeUnsent } = await import("@/lib/attachments/remove");
    const { salma, conversationId } = await makePair();
    const arrived = await upload(storage, salma, conversationId, PDF);
    for (let times = 0; times < 40; times += 1) {
      const { id, status } = await agree(salma, conversationId, PDF, { size: MAX_FILE_BYTES });
      expect([status, await removeUnsent(salma, { id })]).toEqual([200, { id }]);
    }
    const points = () => db.execute(sql`select points from rate_limits where key = ${`uploadedKilobytes:${salma.id}`}`);
    expect(await points()).toEqual([{ points: 3 }]);
    await removeUnsent(salma, { id: arrived.id });
    expect(await points()).toEqual([{ points: 3 }]);
  });

  it("from another origin", async () => {
    const { salma, conversationId } = await makePair();
    vi.stubEnv("APP_URL", "https://evil.example");
    expect((await agree(salma, conversationId, PDF)).status).toBe(403);
    vi.unstubAllEnvs();
  });
});

describe("uploads are refused, with the reason,", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    globalThis.khedmaStorageIsPrivate = undefined;
  });

  it("by a storage that gives private files to everybody, as UploadThing's free plan would", async () => {
    const { salma, conversationId } = await makePair();
    const { settings } = requireStorage();
    const honest = settings.fetch;
    vi.spyOn(settings, "fetch").mockImplementation(async (input, init) => {
      const isBare = !String(input).includes("signature");
      return isBare ? new Response("private?") : honest(input, init);
    });
    globalThis.khedmaStorageIsPrivate = undefined;
    const refused = await agree(salma, conversationId, PDF);
    expect([refused.status, refused.message]).toEqual([403, expect.stringContaining("public")]);
    expect(await rowOf(refused.id)).toBeUndefined();
  });

  it("while the storage cannot be reached, and no longer", async () => {
    const { salma, conversationId } = await makePair();
    globalThis.khedmaStorageIsPrivate = undefined;
    const { utapi } = requireStorage();
    vi.spyOn(utapi, "uploadFiles").mockRejectedValue(new Error("connection refused"));
    expect((await agree(salma, conversationId, PDF)).message).toContain("cannot be reached");
    vi.restoreAllMocks();
    expect((await agree(salma, conversationId, PDF)).status).toBe(200);
  });

  it("where none is configured", async () => {
    const { salma, conversationId } = await makePair();
    const [before, token] = [globalThis.khedmaStorage, env.UPLOADTHING_TOKEN];
    globalThis.khedmaStorage = undefined;
    Object.assign(env, { UPLOADTHING_TOKEN: undefined });
    const { answerUploads } = await import("@/lib/attachments/router");
    const response = await answerUploads(new Request(`${storage.appUrl}/api/uploadthing`));
    expect([response.status, (await response.json()).error.message]).toEqual([403, expect.stringContaining("storage")]);
    Object.assign(env, { UPLOADTHING_TOKEN: token });
    globalThis.khedmaStorage = before;
    expect((await agree(salma, conversationId, PDF)).status).toBe(200);
  });
});

describe("a file that is not sent", () => {
  it("can be removed by its uploader, and by nobody else", async () => {
    const { removeUnsent } = await import("@/lib/attachments/remove");
    const { salma, youssef, conversationId } = await makePair();
    const { id, data } = await upload(storage, salma, conversationId, PDF);
    expect(await removeUnsent(youssef, { id })).toBeNull();
    expect((await ask(salma, data.url)).status).toBe(200);
    expect(await removeUnsent(salma, { id })).toEqual({ id });
    expect((await ask(salma, data.url)).status).toBe(404);
    expect(await removeUnsent(salma, { id })).toBeNull();
  });

  it("leaves an id behind that never shows what it was: to a browser that had it, and from the storage", async () => {
    const { removeUnsent } = await import("@/lib/attachments/remove");
    const { deleteDiscarded } = await import("@/lib/attachments/discard");
    const { salma, conversationId } = await makePair();
    const { id, key, data } = await upload(storage, salma, conversationId, PDF);
    const etag = (await ask(salma, data.url)).headers.get("etag") ?? "";
    await db.insert(discardedObjects).values({ key, dueAt: new Date(Date.now() + 60_000) });
    await removeUnsent(salma, { id });
    await agree(salma, conversationId, PDF, { id });
    const { receive } = await import("@/lib/attachments/receive");
    expect(await receive({ id, key })).toEqual({ id, refused: expect.stringContaining("could not be processed") });
    await removeUnsent(salma, { id });
    await deleteDiscarded(new Date(Date.now() + 600_000));
    const other = Buffer.from("something else");
    const { data: again } = await upload(storage, salma, conversationId, other, { id });
    const answer = await ask(salma, again.url, { "if-none-match": etag });
    expect([answer.status, answer.body.equals(other)]).toEqual([200, true]);
  });

  it("once sent, is no longer only its uploader's to remove", async () => {
    const { removeUnsent } = await import("@/lib/attachments/remove");
    const { salma, youssef, id, data } = await sendPdf();
    expect(await removeUnsent(salma, { id })).toBeNull();
    expect((await ask(youssef, data.url)).status).toBe(200);
  });

  it("is swept after a day, with what is stored; nothing younger and nothing sent is", async () => {
    const { sweepAttachments } = await import("@/lib/attachments/sweep");
    const { salma, conversationId } = await makePair();
    const old = await upload(storage, salma, conversationId, PDF);
    const unfinished = await agree(salma, conversationId, PDF);
    const young = await upload(storage, salma, conversationId, PDF);
    const sent = await upload(storage, salma, conversationId, PDF);
    await send(salma, conversationId, [sent.id]);
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const { id } of [old, unfinished, sent]) {
      await db.update(attachments).set({ createdAt: dayAgo, uploadedAt: dayAgo }).where(eq(attachments.id, id));
    }
    const [abandoned, drawing] = [join(tmpdir(), "khedma-picture-old"), join(tmpdir(), "khedma-picture-new")];
    await Promise.all([abandoned, drawing].map((folder) => mkdir(folder, { recursive: true })));
    await utimes(abandoned, dayAgo, dayAgo);
    await sweepAttachments();
    expect([existsSync(abandoned), existsSync(drawing)]).toEqual([false, true]);
    await rm(drawing, { recursive: true });
    const rows = await Promise.all([old, unfinished, young, sent].map(({ id }) => rowOf(id)));
    expect(rows.map((row) => row !== undefined)).toEqual([false, false, true, true]);
    const { openObject } = await import("@/lib/attachments/storage");
    const stored = await Promise.all([old, young, sent].map(async ({ key }) => (await openObject(key)).ok));
    expect(stored).toEqual([false, true, true]);
  });
});

async function pairArguments() {
  const { salma, conversationId } = await makePair();
  return [salma, conversationId] as const;
}

it("takes a file into the first conversation with somebody", async () => {
  const [salma, youssef] = [await makePerson(), await makePerson()];
  const conversationId = await openConversationId(salma, youssef.username);
  const { id } = await upload(storage, salma, conversationId, someBytes(100), { name: "notes.dat" });
  expect((await send(salma, conversationId, [id])).attachments).toMatchObject([{ type: "file", name: "notes.dat" }]);
});
