import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { ask, makePair, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

const FORMS = ["", "?download=1", "?size=thumb", "?size=preview"];

/** A photo large enough for both of its small pictures, not sent yet. */
async function uploadPhoto() {
  const pair = await makePair();
  const background = { r: 200, g: 30, b: 40 };
  const bytes = await sharp({ create: { width: 2000, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const { id, url } = await upload(storage, pair.salma, pair.conversationId, bytes, {
    name: "a.jpg",
    type: "image/jpeg",
  });
  const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
  return { ...pair, id, presigned: url, row };
}

/** The statuses with which a viewer is answered, whichever form of the file is asked for, and however. */
async function statusesFor(viewer: Viewer | null, id: string, etags: readonly string[]): Promise<Set<number>> {
  const answers = FORMS.flatMap((query, n) => {
    const path = `/api/attachments/${id}${query}`;
    const known = { "if-none-match": etags[n] ?? "*" };
    return [
      ask(viewer, path),
      ask(viewer, path, {}, "HEAD"),
      ask(viewer, path, { range: "bytes=0-0" }),
      ask(viewer, path, known),
    ];
  });
  return new Set((await Promise.all(answers)).map(({ status }) => status));
}

async function etagsFor(viewer: Viewer, id: string): Promise<string[]> {
  const answers = await Promise.all(FORMS.map((query) => ask(viewer, `/api/attachments/${id}${query}`)));
  return answers.map(({ headers }) => headers.get("etag") ?? "");
}

it("a photo and its small pictures are for its uploader, then for both, then for nobody, in every form", async () => {
  const { salma, youssef, conversationId, id } = await uploadPhoto();
  const outsider = await makePerson();
  const etags = await etagsFor(salma, id);
  const seen = new Set([200, 206, 304]);
  const answers = async () => {
    const viewers = [salma, youssef, outsider, null];
    return Promise.all(viewers.map((viewer) => statusesFor(viewer, id, etags)));
  };
  expect(await answers()).toEqual([seen, new Set([404]), new Set([404]), new Set([401])]);
  const draft = { conversationId, clientId: randomUUID(), body: "" };
  const message = await sendMessage(salma, { ...draft, attachmentIds: [id] });
  expect(await answers()).toEqual([seen, seen, new Set([404]), new Set([401])]);
  await unsendMessage(salma, { messageId: message.id });
  expect(await answers()).toEqual([new Set([404]), new Set([404]), new Set([404]), new Set([401])]);
});

it("the storage's own addresses give none of them to anybody, whatever is borrowed for the signature", async () => {
  const { presigned, row } = await uploadPhoto();
  const base = storage.direct(`${storage.appUrl}/api/ut-local`);
  const borrowed = new URL(presigned).search;
  const forged = `?expires=${Date.now() + 60_000}&signature=hmac-sha256%3D${"0".repeat(64)}`;
  for (const key of [row?.key, row?.previewKey, row?.thumbKey]) {
    expect(key).toBeTruthy();
    for (const path of [`/a/testapp/${key}`, `/f/${key}`]) {
      for (const query of ["", borrowed, forged]) {
        const [got, head] = await Promise.all(
          ["GET", "HEAD"].map((method) => fetch(`${base}${path}${query}`, { method })),
        );
        expect([got?.status, head?.status]).toEqual([403, 403]);
      }
    }
  }
});
