import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { makeApplication } from "@/lib/testing/applications";
import { explain } from "@/lib/testing/explain";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { unsendMessage } from "./change";
import type { Lane } from "./lane-rules";
import { lanesQuery, listLanes } from "./lanes";
import { listMessages, newerQuery, olderQuery, scopeOf } from "./queries";
import { sendMessage } from "./send";
import type { SendMessageInput } from "./validation";

describe("the lanes of a conversation", () => {
  it("are all four kinds, the last talked from first, each with how many messages it has", async () => {
    const { seller, buyer, gig, conversationId, say } = await scene();
    const job = await makeJob(buyer);
    const { id: application } = await makeApplication(buyer, seller, "sent", { jobId: job.id });
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    await say(seller, "one more of it");
    await say(buyer, "its package", { kind: "gig", id: gig.id, tier: "basic" });
    await say(buyer, "the job", { kind: "job", id: job.id });
    await say(seller, "by the way", null);
    await say(buyer, "your application", { kind: "application", id: application });
    const order = await makeOrder(buyer, seller);
    expect((await listLanes(seller, { conversationId })).items).toMatchObject([
      { kind: "order", id: order.id, context: { number: order.number }, messageCount: 1, lastSeq: 7 },
      { kind: "application", id: application, context: { stage: "sent" }, messageCount: 1, lastSeq: 6 },
      { kind: "job", id: job.id, context: { title: "Translation of a portal" }, messageCount: 1, lastSeq: 4 },
      { kind: "gig", id: gig.id, context: { tier: null }, messageCount: 3, lastSeq: 3 },
    ]);
  });

  it("are none where nothing was talked from, and only those of this conversation", async () => {
    const { seller, buyer, gig, say } = await scene();
    const other = await makePerson();
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    const conversationId = await openConversationId(other, seller.username);
    await sendMessage(other, { conversationId, clientId: randomUUID(), body: "hello" });
    expect(await listLanes(other, { conversationId })).toEqual({ items: [], nextCursor: null });
  });

  it("name what is not published any more by no title", async () => {
    const { seller, buyer, gig, conversationId, say } = await scene();
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    await db.update(gigs).set({ publishedAt: null }).where(eq(gigs.id, gig.id));
    expect((await listLanes(buyer, { conversationId })).items).toMatchObject([{ id: gig.id, context: null }]);
    expect(JSON.stringify(await listLanes(seller, { conversationId }))).not.toContain("A logo in Arabic");
  });

  it("are nobody else's to see, nor are their pages", async () => {
    const { buyer, gig, conversationId, say } = await scene();
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    const stranger = await makePerson();
    await expect(listLanes(stranger, { conversationId })).rejects.toMatchObject({ code: "not_found" });
    const page = { conversationId, limit: 5, lane: { kind: "gig" as const, id: gig.id } };
    await expect(listMessages(stranger, page)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a page of a lane", () => {
  it("goes up and down through what is of it, in which tombstones stay", async () => {
    const { buyer, gig, conversationId, say } = await scene();
    const about = { kind: "gig" as const, id: gig.id };
    for (let n = 1; n <= 6; n += 1) await say(buyer, `of the gig ${n}`, about).then(() => say(buyer, "aside", null));
    const page = (query: { before?: number; after?: number; around?: number } = {}) =>
      listMessages(buyer, { conversationId, lane: about, limit: 2, ...query });
    const seqs = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ seq }) => seq);
    const newest = await page();
    expect([seqs(newest), newest.nextCursor, newest.lastSeq]).toEqual([[9, 11], 9, 12]);
    expect(seqs(await page({ before: 9 }))).toEqual([5, 7]);
    expect(await page({ before: 5 })).toMatchObject({ nextCursor: null });
    expect(seqs(await page({ after: 3 }))).toEqual([5, 7]);
    expect(seqs(await page({ around: 5 }))).toEqual([5, 7]);
    const [unsent] = newest.items;
    await unsendMessage(buyer, { messageId: unsent?.id ?? "" });
    expect((await page()).items).toMatchObject([{ seq: 9, body: "", contextSeq: 9 }, { seq: 11 }]);
  });

  it("of something else, whether it exists or not, is empty", async () => {
    const { seller, buyer, gig, conversationId, say } = await scene();
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    const [draft, order] = [await makeGig(seller, "Secret", null), await makeOrder(await makePerson(), seller)];
    for (const id of [draft.id, order.id, randomUUID()]) {
      for (const kind of ["gig", "job", "application", "order"] as const) {
        const page = await listMessages(buyer, { conversationId, limit: 5, lane: { kind, id } });
        expect(page).toMatchObject({ items: [], nextCursor: null });
      }
    }
  });
});

describe("among very many messages", () => {
  let world: Awaited<ReturnType<typeof seed>>;
  beforeAll(async () => {
    world = await seed();
  });
  // Nobody has sent what was written there.
  afterAll(() => clear(world.conversationId));

  it.each(["gig", "job", "application", "order"] as const)("a page of a %s reads that page alone", async (kind) => {
    const lane: Lane = { kind, id: world[kind] };
    const scope = scopeOf(world.conversationId, lane);
    const page = { readSequentially: [], mostRead: 31 };
    expect(await explain(db, olderQuery(scope, undefined, 30))).toEqual(page);
    expect(await explain(db, olderQuery(scope, 9000, 30))).toEqual(page);
    expect(await explain(db, newerQuery(scope, 100, 30))).toEqual(page);
  });

  it("the lanes are found without a look at what lies between", async () => {
    const plan = await explain(db, lanesQuery(world.conversationId));
    expect(plan.readSequentially).toEqual([]);
    expect(plan.mostRead).toBeLessThanOrEqual(100);
  });
});

/** A conversation of 10,000 messages with four lanes of 50, far from each other's, beside others of its kind. */
async function seed() {
  const { seller, buyer, gig, conversationId, say } = await scene();
  const job = await makeJob(buyer);
  const { id: application } = await makeApplication(buyer, seller, "sent", { jobId: job.id });
  const order = await makeOrder(buyer, seller);
  const ids = { gig: gig.id, job: job.id, application, order: order.id };
  await say(buyer, "nothing in particular", null);
  await db.execute(sql`
    insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
    select gen_random_uuid(), ${conversationId}, n, n, ${buyer.id}, gen_random_uuid(), '', 'text ' || n, now()
    from generate_series(3, 10000) n`);
  const places = { gig: 0, job: 1, application: 2, order: 3 };
  for (const [kind, place] of Object.entries(places)) {
    await db.execute(sql`
      update messages set ${sql.raw(`${kind}_id`)} = ${ids[kind as Lane["kind"]]}, context_seq = seq
      where conversation_id = ${conversationId} and seq % 200 = ${10 + place}`);
  }
  await db.execute(sql`analyze messages`);
  return { ...ids, conversationId };
}

async function clear(conversationId: string) {
  await db.execute(sql`delete from messages where conversation_id = ${conversationId} and seq > 2`);
}

async function scene() {
  const [seller, buyer] = await Promise.all([makePerson(), makePerson()]);
  const gig = await makeGig(seller);
  const conversationId = await openConversationId(buyer, seller.username);
  const say = (from: Viewer, body: string, context?: SendMessageInput["context"]) =>
    sendMessage(from, { conversationId, clientId: randomUUID(), body, ...(context !== undefined && { context }) });
  return { seller, buyer, gig, conversationId, say };
}
