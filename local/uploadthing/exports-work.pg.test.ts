import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { conversationExports } from "@/db/schema/exports";
import type { Viewer } from "@/lib/auth/types";
import { beat, type Claimed, claimExport, finish, giveBack, release } from "@/lib/exports/claim";
import { makeExports } from "@/lib/exports/make";
import { removeExport } from "@/lib/exports/mutations";
import { getExport, listExports } from "@/lib/exports/queries";
import { MAX_LIVE } from "@/lib/exports/rules";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { download, open, request } from "./test-exports";
import { makePair } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

// What another test has left to be made would be taken up here.
beforeEach(async () => void (await db.delete(conversationExports)));

/** On a busy machine a worker takes its time. */
const PATIENCE = { timeout: 100_000 };
const STORED = { size: 3, sha256: "0".repeat(64) };

async function makeTalk() {
  const pair = await makePair();
  const { salma, conversationId } = pair;
  const said = await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "the words" });
  return { ...pair, said };
}

async function claim(): Promise<Claimed> {
  const row = await claimExport();
  if (!row || row.rev === null || row.lastSeq === null) throw new Error("nothing is due");
  return { ...row, rev: row.rev, lastSeq: row.lastSeq };
}

/** As when its worker was ended, and its lease has run out. */
function endLease() {
  // `now()` is rounded to the next millisecond, which may not have come when the lease is looked at.
  return db.update(conversationExports).set({ dueAt: sql`now() - interval '1 second'` });
}

describe("a pack of evidence is asked for", () => {
  it("by the two people alone, of what is theirs", async () => {
    const { youssef, conversationId } = await makeTalk();
    const [outsider, other] = [await makePerson(), await makeTalk()];
    const gig = await makeGig(other.salma);
    const about = { kind: "gig", id: gig.id } as const;
    await sendMessage(other.youssef, {
      ...{ conversationId: other.conversationId, clientId: randomUUID(), body: "hi", context: about },
    });
    await expect(request(outsider, conversationId)).rejects.toMatchObject({ code: "not_found" });
    await expect(listExports(outsider, { conversationId })).rejects.toMatchObject({ code: "not_found" });
    for (const lane of [about, { kind: "order", id: randomUUID() } as const])
      await expect(request(youssef, conversationId, { lane })).rejects.toMatchObject({ key: "exportEmpty" });
    await expect(request(youssef, conversationId, { to: "2020-01-01" })).rejects.toMatchObject({ key: "exportEmpty" });
  });

  it("once for a client id, and a few at a time", async () => {
    const { youssef, salma, conversationId } = await makeTalk();
    const clientId = randomUUID();
    const same = await Promise.all([1, 2, 3].map(() => request(youssef, conversationId, {}, clientId)));
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    await expect(request(youssef, conversationId, { to: "2030-01-01" }, clientId)).rejects.toMatchObject({
      ...{ code: "conflict", key: "exportIdReused" },
    });
    const more = await Promise.allSettled([1, 2, 3, 4].map(() => request(youssef, conversationId)));
    expect(more.filter(({ status }) => status === "fulfilled")).toHaveLength(MAX_LIVE - 1);
    await expect(request(youssef, conversationId)).rejects.toMatchObject({ key: "exportsRunning" });
    expect((await request(salma, conversationId)).status).toBe("queued");
    expect((await listExports(youssef, { conversationId })).items).toHaveLength(MAX_LIVE);
  });
});

describe("a worker", () => {
  it("that was ended has its pack made by another, and can say nothing of it any more", async () => {
    const { youssef, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    const ended = await claim();
    await beat(ended, { keys: ["left-behind"] });
    expect(await claimExport()).toBeNull();
    await endLease();
    await makeExports();
    expect([await beat(ended, { done: 1 }), await release(ended)]).toEqual([null, null]);
    expect(await finish(ended, { keys: ["wrong"], ...STORED })).toBeNull();
    expect((await open(youssef, id)).json.messages).toMatchObject([{ body: "the words" }]);
  });

  it("is one of many: each pack is made once", async () => {
    const { youssef, salma, conversationId } = await makeTalk();
    for (const viewer of [youssef, salma]) await request(viewer, conversationId);
    const taken = await Promise.all(Array.from({ length: 8 }, () => claimExport()));
    expect(taken.filter(Boolean)).toHaveLength(2);
    expect(new Set(taken.flatMap((row) => row?.id ?? [])).size).toBe(2);
  });

  it("gives a pack up that came to nothing three times", async () => {
    const { youssef, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    for (let n = 0; n < 3; n += 1) {
      await release(await claim());
      await endLease();
    }
    expect(await claimExport()).toBeNull();
    expect(await getExport(youssef, { exportId: id })).toMatchObject({ status: "failed", url: null });
    expect((await request(youssef, conversationId)).status).toBe("queued");
  });

  it("that ends gives its pack back at once, which is no failure, and one that was killed has not failed either", async () => {
    const { youssef, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    for (let n = 0; n < 9; n += 1) {
      await beat(await claim(), { keys: [`left-${n}`] });
      await endLease();
    }
    const claimed = await claim();
    expect(await giveBack(claimed)).toMatchObject({ status: "queued", failures: 0, keys: [] });
    expect([await beat(claimed), await release(claimed)]).toEqual([null, null]);
    const stopping = AbortSignal.abort();
    await makeExports(stopping);
    expect(await getExport(youssef, { exportId: id })).toMatchObject({ status: "queued" });
    await makeExports();
    expect(await getExport(youssef, { exportId: id })).toMatchObject({ status: "ready" });
  });

  it("gives its pack back when its process ends in the middle of it", async () => {
    const { youssef, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    const untilItIs = (status: string) =>
      vi.waitFor(async () => expect(await getExport(youssef, { exportId: id })).toMatchObject({ status }), PATIENCE);
    const stopping = new AbortController();
    const making = makeExports(stopping.signal);
    await untilItIs("running");
    stopping.abort();
    await making;
    await untilItIs("queued");
    const [row] = await db.select().from(conversationExports).where(eq(conversationExports.id, id));
    expect(row).toMatchObject({ failures: 0, attempts: 1 });
  });

  it("is not given a pack for ever that ends every worker", async () => {
    const { youssef, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    for (let n = 0; n < 10; n += 1) {
      await claim();
      await endLease();
    }
    expect(await claimExport()).toMatchObject({ status: "failed" });
    expect(await getExport(youssef, { exportId: id })).toMatchObject({ status: "failed" });
  });

  it("stops when its pack is removed, which its owner alone can do", async () => {
    const { youssef, salma, conversationId } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    const claimed = await claim();
    expect(await removeExport(salma, { exportId: id })).toBeNull();
    expect(await removeExport(youssef, { exportId: id })).toEqual({ id });
    expect([await beat(claimed), await finish(claimed, { keys: ["late"], ...STORED })]).toEqual([null, null]);
  });
});

describe("what was unsent", () => {
  const bodies = async (viewer: Viewer, id: string) => (await open(viewer, id)).json.messages.map(({ body }) => body);

  it("while a pack was made has it made again without", async () => {
    const { salma, youssef, conversationId, said } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    const claimed = await claim();
    await unsendMessage(salma, { messageId: said.id });
    expect(await finish(claimed, { keys: ["with-the-words"], ...STORED })).toMatchObject({
      status: "queued",
      keys: [],
    });
    await makeExports();
    expect(await bodies(youssef, id)).toEqual([""]);
  });

  it("after a pack was made takes it back at once, also where it is only quoted there", async () => {
    const { salma, youssef, conversationId, said } = await makeTalk();
    const gig = await makeGig(salma);
    const answer = { conversationId, clientId: randomUUID(), body: "yes", replyToId: said.id };
    await sendMessage(youssef, { ...answer, context: { kind: "gig", id: gig.id } });
    const { id } = await request(youssef, conversationId, { lane: { kind: "gig", id: gig.id } });
    await makeExports();
    expect((await open(youssef, id)).json.messages[0]?.replyTo?.preview).toBe("the words");
    await unsendMessage(salma, { messageId: said.id });
    expect((await download(youssef, id)).status).toBe(404);
    await makeExports();
    const { json, parts } = await open(youssef, id);
    expect(json.messages[0]?.replyTo?.preview).toBe("");
    expect([...parts.values()].some((part) => part.includes("the words"))).toBe(false);
  });

  it("of later days leaves a pack of earlier ones as it is", async () => {
    const { salma, youssef, conversationId, said } = await makeTalk();
    const { id } = await request(youssef, conversationId);
    await makeExports();
    await db.update(conversationExports).set({ toDay: "2020-01-01" }).where(eq(conversationExports.id, id));
    await unsendMessage(salma, { messageId: said.id });
    expect((await download(youssef, id)).status).toBe(200);
  });
});
