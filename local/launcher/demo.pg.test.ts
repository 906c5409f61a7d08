import { existsSync } from "node:fs";
import { verify } from "@node-rs/argon2";
import { and, eq, gt, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditViolations } from "@/db/audit";
import { db } from "@/db/client";
import { APPLICATION_STAGES, applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { CARD_KINDS, cards } from "@/db/schema/cards";
import { conversations } from "@/db/schema/conversations";
import { entryLabels, FOLDERS, inboxEntries, TURNS } from "@/db/schema/inbox";
import { gigPackages, gigs, jobs } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { ORDER_STATUSES, orders } from "@/db/schema/orders";
import { searchEntries } from "@/db/schema/search";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { env } from "@/env";
import { isSubstantive } from "@/lib/inbox/turn-rules";
import { backfillSearch } from "@/lib/search/backfill";
import { fillInDemo } from "./demo";

const databaseUrl = env.DATABASE_URL ?? "";

beforeAll(async () => {
  // Two starts at once, and one more the next morning.
  await Promise.all([fillInDemo(databaseUrl), fillInDemo(databaseUrl)]);
  await fillInDemo(databaseUrl);
});

describe("the demo", () => {
  it("is there once, however often it is asked for", async () => {
    const people = await db.select({ username: users.username }).from(users);
    expect(new Set(people.map(({ username }) => username)).size).toBe(people.length);
    for (const username of ["salma", "mehdi", "youssef", "claire", "atlas", "admin"]) {
      expect(people).toContainEqual({ username });
    }
    expect(await db.$count(gigs)).toBe(60);
    expect(await db.$count(jobs)).toBe(26);
    expect(await db.$count(conversations)).toBeGreaterThanOrEqual(50);
    expect(await db.$count(gigPackages)).toBe(180);
    expect(await db.$count(orders)).toBe(33);
  });

  it("has applications in all stages, to jobs that were there before them", async () => {
    const rows = await db.select().from(applications).innerJoin(jobs, eq(jobs.id, applications.jobId));
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map((row) => row.applications.stage))).toEqual(new Set(APPLICATION_STAGES));
    const early = rows.filter((row) => row.applications.createdAt < (row.jobs.publishedAt ?? new Date()));
    expect(early.map((row) => row.jobs.slug)).toEqual([]);
    expect(await db.$count(messages, isNotNull(messages.applicationId))).toBeGreaterThan(20);
  });

  it("lets a freelancer write first only after an application or an order", async () => {
    const unasked = await db.execute(sql`
      select u.username, m.body from messages m join users u on u.id = m.sender_id
      join conversations c on c.id = m.conversation_id
      where m.seq = 1 and u.kind = 'freelancer'
        and not exists (select from applications a where a.created_at <= m.created_at
          and least(a.company_id, a.applicant_id) = c.user_lo and greatest(a.company_id, a.applicant_id) = c.user_hi)
        and not exists (select from orders o where o.created_at <= m.created_at
          and least(o.buyer_id, o.seller_id) = c.user_lo and greatest(o.buyer_id, o.seller_id) = c.user_hi)`);
    expect([...unasked]).toEqual([]);
  });

  it("leaves the turn where the inbox's rule would", async () => {
    const entries = await db.select().from(inboxEntries);
    const said = await db.select().from(messages).where(isNull(messages.deletedAt)).orderBy(messages.seq);
    for (const { conversationId, turnSeq } of entries) {
      const deciding = said.findLast((row) => row.conversationId === conversationId && isSubstantive(row));
      expect(turnSeq, conversationId).toBe(deciding?.seq ?? 0);
    }
  });

  it.each(["salma", "mehdi", "youssef", "claire", "atlas"])("fills the lists of %s", async (username) => {
    const [person] = await db.select().from(users).where(eq(users.username, username));
    const entries = await db
      .select()
      .from(inboxEntries)
      .where(eq(inboxEntries.userId, person?.id ?? ""));
    expect(new Set(entries.map(({ folder }) => folder))).toEqual(new Set(FOLDERS));
    expect(entries.map(({ turn }) => turn)).toEqual(expect.arrayContaining([...TURNS]));
    for (const isIn of [
      ({ starredAt }: (typeof entries)[number]) => starredAt,
      ({ note }: (typeof entries)[number]) => note,
      ({ lastSeq, lastReadSeq }: (typeof entries)[number]) => lastSeq > lastReadSeq,
      ({ gigAt }: (typeof entries)[number]) => gigAt,
      ({ orderAt }: (typeof entries)[number]) => orderAt,
    ]) {
      expect(entries.some(isIn), String(isIn)).toBe(true);
    }
    expect(await db.$count(entryLabels, eq(entryLabels.userId, person?.id ?? ""))).toBeGreaterThan(1);
  });

  it("can be searched once it has been made findable", async () => {
    expect(await backfillSearch(databaseUrl)).toBe((await db.$count(conversations)) + (await db.$count(orders)));
    expect(await backfillSearch(databaseUrl)).toBe(0);
    const said = await db.$count(messages, and(isNull(messages.deletedAt), ne(messages.body, "")));
    expect(await db.$count(searchEntries, eq(searchEntries.kind, "message"))).toBeGreaterThan(said * 0.95);
  });

  it("keeps the message contract", async () => {
    expect(await auditViolations(databaseUrl)).toEqual([]);
  });

  it("lets its people in with the one password", async () => {
    const [salma] = await db.select().from(users).where(eq(users.email, "salma@khedma.test"));
    expect(await verify(salma?.passwordHash ?? "", DEMO_PASSWORD)).toBe(true);
  });

  it("has threads of the past only, one of them long enough to page through", async () => {
    expect(await db.$count(messages, gt(messages.createdAt, new Date()))).toBe(0);
    expect(await db.$count(conversations, gt(conversations.lastSeq, 100))).toBe(1);
    const [span] = await db
      .select({ days: sql<number>`extract(day from now() - min(created_at))::int` })
      .from(messages);
    expect(span?.days).toBeGreaterThan(300);
  });

  it("has cards of every kind, among them some that wait for an answer, and as they end without one", async () => {
    const rows = await db.select().from(cards);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(CARD_KINDS));
    const states = new Set(rows.map(({ kind, status }) => `${kind} ${status}`));
    for (const status of ["open", "agreed", "declined", "withdrawn", "expired"])
      expect(states).toContain(`offer ${status}`);
    for (const state of ["agreement agreed", "change agreed", "interview open", "interview agreed", "review open"])
      expect(states).toContain(state);
    expect(states).toContain("review revealed");
    // Nothing happens to the demo on the day on which it is filled in.
    expect(await db.$count(cards, lt(cards.dueAt, new Date(Date.now() + 86_400_000)))).toBe(0);
    expect(await db.$count(cards, and(eq(cards.status, "open"), isNull(cards.dueAt)))).toBe(0);
  });

  it("has something unread for a seller and for a client", async () => {
    const unread = await db
      .selectDistinct({ username: users.username })
      .from(inboxEntries)
      .innerJoin(users, eq(users.id, inboxEntries.userId))
      .where(gt(inboxEntries.lastSeq, inboxEntries.lastReadSeq));
    const names = unread.map(({ username }) => username);
    expect(names).toContain("salma");
    expect(names).toContain("youssef");
  });

  it("has orders in all states, numbered by their age, and some that are written about", async () => {
    const rows = await db.select().from(orders).orderBy(orders.number);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(ORDER_STATUSES));
    const ages = rows.map(({ createdAt }) => createdAt.getTime());
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(await db.$count(messages, isNotNull(messages.orderId))).toBeGreaterThan(60);
    for (const at of [inboxEntries.gigAt, inboxEntries.jobAt, inboxEntries.orderAt]) {
      expect(await db.$count(inboxEntries, isNotNull(at))).toBeGreaterThan(4);
    }
  });

  it("has a picture wherever it names one, and a draft", async () => {
    const named = await db.execute<{ image: string }>(sql`
      select image from gigs union select image from portfolio_items
      union select image from users where image is not null`);
    expect(named.length).toBeGreaterThan(150);
    for (const { image } of named) expect(existsSync(`public${image}`), image).toBe(true);
    expect(await db.$count(gigs, isNull(gigs.publishedAt))).toBe(1);
  });

  it("gives a demo of before the covers that are drawn now", async () => {
    await db.execute(sql`update gigs set image = '/covers/design-1.svg'`);
    await fillInDemo(databaseUrl);
    for (const { image } of await db.select({ image: gigs.image }).from(gigs)) {
      expect(existsSync(`public${image}`), image).toBe(true);
    }
  });

  it("has no address and no number to call in any text", async () => {
    const rows = await db.execute<{ text: string }>(sql`
      select body as text from messages union all select cover_letter from applications
      union all select body from reviews union all select question || ' ' || answer from gig_questions
      union all select title || ' ' || description from gigs union all select title || ' ' || description from jobs
      union all select headline || ' ' || about from profiles union all select title || ' ' || description from portfolio_items
      union all select note from inbox_entries union all select body from saved_replies`);
    expect(rows.length).toBeGreaterThan(600);
    const told = /\S+@\S+\.\S+|(\+212|\b0)[5-7](\s?\d){8}/;
    expect(rows.filter(({ text }) => told.test(text))).toEqual([]);
  });
});
