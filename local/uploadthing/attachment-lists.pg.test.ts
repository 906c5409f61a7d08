import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { listAttachments } from "@/lib/attachments/list";
import { listAttachmentsInput } from "@/lib/attachments/validation";
import { serveZip } from "@/lib/attachments/zip";
import type { Viewer } from "@/lib/auth/types";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { route } from "@/lib/route";
import { call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { unpackZip } from "@/lib/testing/zip";
import { cookieOf, makePair, PDF, someBytes, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

const list = route(listAttachmentsInput, listAttachments);

async function sendFiles(viewer: Viewer, conversationId: string, files: [string, Buffer][]) {
  const uploads = await Promise.all(
    files.map(([name, bytes]) => upload(storage, viewer, conversationId, bytes, { name })),
  );
  const attachmentIds = uploads.map(({ id }) => id);
  return sendMessage(viewer, { conversationId, clientId: randomUUID(), body: "", attachmentIds });
}

async function zip(as: Viewer | null, conversationId: string, ids: string[]) {
  const url = `${storage.appUrl}/api/v1/conversations/${conversationId}/attachments.zip?ids=${ids}`;
  const request = new Request(url, { headers: await cookieOf(as) });
  const response = await serveZip(request, { params: Promise.resolve({ conversationId }) });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

describe("the files of a conversation", () => {
  it("are listed newest first, page by page, by type, for both", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const text = Buffer.from("text");
    await sendFiles(salma, conversationId, [
      ["1.pdf", PDF],
      ["2.txt", text],
    ]);
    await sendFiles(youssef, conversationId, [["3.pdf", PDF]]);
    const gone = await sendFiles(salma, conversationId, [["gone.pdf", PDF]]);
    await unsendMessage(salma, { messageId: gone.id });
    await upload(storage, salma, conversationId, PDF, { name: "unsent.pdf" });
    const names: string[] = [];
    let before: string | null = null;
    do {
      const query: Record<string, string> = { limit: "2", ...(before ? { before } : {}) };
      const { json } = await call(list, { as: youssef, params: { conversationId }, query });
      names.push(...json.items.map(({ name }: { name: string }) => name));
      before = json.nextCursor;
    } while (before);
    expect(names).toEqual(["3.pdf", "1.pdf", "2.txt"]);
    const pdfs = await call(list, { as: salma, params: { conversationId }, query: { type: "pdf" } });
    expect(pdfs.json.items).toMatchObject([
      { name: "3.pdf", senderId: youssef.id, messageSeq: 2 },
      { name: "1.pdf", senderId: salma.id, messageSeq: 1 },
    ]);
  });

  it("are nobody else's to list or pack", async () => {
    const { salma, conversationId } = await makePair();
    const message = await sendFiles(salma, conversationId, [["1.pdf", PDF]]);
    const ids = message.attachments.map(({ id }) => id);
    const outsider = await makePerson();
    expect((await call(list, { as: outsider, params: { conversationId } })).status).toBe(404);
    expect((await call(list, { as: null, params: { conversationId } })).status).toBe(401);
    expect([(await zip(outsider, conversationId, ids)).status, (await zip(null, conversationId, ids)).status]).toEqual([
      404, 401,
    ]);
  });

  it.each(["x", "1_2_3", "-1_0", "1"])("are not listed from a made-up place: %s", async (before) => {
    const { salma, conversationId } = await makePair();
    expect((await call(list, { as: salma, params: { conversationId }, query: { before } })).status).toBe(400);
  });
});

describe("a zip file", () => {
  it("holds the files asked for under their own names, alike ones told apart", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const files = [someBytes(100_000), someBytes(10), someBytes(20)] as const;
    const names = ["عرض السعر.pdf", "plan.pdf", "plan.pdf"] as const;
    const message = await sendFiles(salma, conversationId, [
      [names[0], files[0]],
      [names[1], files[1]],
      [names[2], files[2]],
    ]);
    const { status, headers, body } = await zip(
      youssef,
      conversationId,
      message.attachments.map(({ id }) => id),
    );
    expect([status, headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(headers.get("content-length")).toBe(String(body.length));
    const unpacked = unpackZip(body);
    expect([...unpacked.keys()]).toEqual(["عرض السعر.pdf", "plan.pdf", "plan (2).pdf"]);
    expect([...unpacked.values()].map((bytes, n) => bytes.equals(files[n] ?? PDF))).toEqual([true, true, true]);
  });

  it("is refused whole when one of the files is not there to be had", async () => {
    const [pair, other] = [await makePair(), await makePair()];
    const [mine, theirs] = await Promise.all(
      [pair, other].map(({ salma, conversationId }) => sendFiles(salma, conversationId, [["1.pdf", PDF]])),
    );
    const unsent = await upload(storage, pair.salma, pair.conversationId, PDF);
    const good = mine?.attachments[0]?.id ?? "";
    const ask = (...ids: string[]) => zip(pair.salma, pair.conversationId, ids).then(({ status }) => status);
    expect(await ask(good)).toBe(200);
    expect(await ask(good, theirs?.attachments[0]?.id ?? "")).toBe(404);
    expect([await ask(good, unsent.id), await ask(good, randomUUID())]).toEqual([404, 404]);
    expect([await ask(""), await ask("x"), await ask(...Array.from({ length: 101 }, () => randomUUID()))]).toEqual([
      400, 400, 400,
    ]);
  });
});
