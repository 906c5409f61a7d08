import { existsSync } from "node:fs";
import { verify } from "@node-rs/argon2";
import { eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditViolations } from "@/db/audit";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { inboxEntries } from "@/db/schema/inbox";
import { gigPackages, gigs, jobs } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { ORDER_STATUSES, orders } from "@/db/schema/orders";
import { env } from "@/env";
import { DEMO_PASSWORD } from "./demo-accounts";
import { seedDemo } from "./seed-demo";

const databaseUrl = env.DATABASE_URL ?? "";

beforeAll(async () => {
  // Two starts at once, and one more the next morning.
  await Promise.all([seedDemo(databaseUrl), seedDemo(databaseUrl)]);
  await seedDemo(databaseUrl);
});

describe("the demo", () => {
  it("is there once, however often it is asked for", async () => {
    const people = await db.select({ username: users.username }).from(users);
    expect(new Set(people.map(({ username }) => username)).size).toBe(people.length);
    for (const username of ["salma", "mehdi", "youssef", "claire", "atlas", "admin"]) {
      expect(people).toContainEqual({ username });
    }
    expect(await db.$count(gigs)).toBe(30);
    expect(await db.$count(jobs)).toBe(13);
    expect(await db.$count(gigPackages)).toBe(90);
    expect(await db.$count(orders)).toBe(16);
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

  it("has a cover for every gig, a draft, and no address or number to call in any message", async () => {
    for (const { image } of await db.selectDistinct({ image: gigs.image }).from(gigs)) {
      expect(existsSync(`public${image}`), image).toBe(true);
    }
    expect(await db.$count(gigs, isNull(gigs.publishedAt))).toBe(1);
    const rows = await db.select({ body: messages.body }).from(messages);
    expect(rows.filter(({ body }) => /\S+@\S+\.\S+|(\+212|\b0)[5-7](\s?\d){8}/.test(body))).toEqual([]);
  });
});
