import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { searchEntries } from "@/db/schema/search";
import { openConversationId } from "@/lib/conversations/mutations";
import { makePerson } from "@/lib/testing/people";
import type { Hunt } from "./conditions";
import type { Entry } from "./entries";
import { find, type Limits } from "./find";
import { BEGINNING, type Place } from "./rules";

const [viewer, ana, zoe] = await Promise.all([makePerson(), makePerson(), makePerson()]);
const opened = [
  await openConversationId(viewer, ana.username),
  await openConversationId(zoe, viewer.username),
  await openConversationId(ana, zoe.username),
];
const rows = await db.select().from(conversations).where(inArray(conversations.id, opened));
const talks = opened.map((id) => rows.find((row) => row.id === id));

// Of messages that were never sent: the auditor would say so.
afterEach(async () => {
  await db.delete(searchEntries);
});

const line = fc.record({
  talk: fc.nat({ max: 2 }),
  words: fc.array(fc.constantFrom("salam", "logo", "logos", "café"), { maxLength: 2 }),
  /** So few moments that many rows share one. */
  minute: fc.nat({ max: 4 }),
  isLo: fc.boolean(),
  hasFile: fc.boolean(),
});
const limits = fc.record({
  first: fc.integer({ min: 1, max: 6 }),
  step: fc.integer({ min: 1, max: 6 }),
  steps: fc.nat({ max: 3 }),
  sorted: fc.nat({ max: 6 }),
});
const asked = fc.record({
  query: fc.constantFrom("'salam'", "'logo':*", "('logo'|'cafe')&'salam'", null),
  except: fc.constantFrom(null, "'logos'"),
  from: fc.constantFrom("me" as const, "them" as const, undefined),
  has: fc.constantFrom("file" as const, undefined),
  inThread: fc.boolean(),
  need: fc.integer({ min: 1, max: 5 }),
});

it("finds what a look at every row would, in its order, however the bounds lie", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), asked, limits, async (lines, ask, bounds) => {
      await db.delete(searchEntries);
      const rows = lines.map((one, place) => entryOf(one, place + 1));
      if (rows.length > 0) await db.insert(searchEntries).values(rows);
      const hunt = huntOf(ask);
      expect(await findAll(hunt, ask.need, bounds)).toEqual(lookAtAll(rows, hunt));
    }),
    { numRuns: 150 },
  );
});

function entryOf(
  { talk, words, minute, isLo, hasFile }: typeof line extends fc.Arbitrary<infer L> ? L : never,
  seq: number,
) {
  const { id: conversationId = "", userLo = "", userHi = "" } = talks[talk] ?? {};
  const ownerId = isLo ? userLo : userHi;
  const folded = words.join(" ").replaceAll("é", "e");
  const createdAt = new Date(Date.UTC(2026, 0, 1, 0, minute));
  const fileCount = Number(hasFile);
  return {
    id: randomUUID(),
    kind: "message",
    conversationId,
    seq,
    userLo,
    userHi,
    ownerId,
    folded,
    createdAt,
    fileCount,
  } satisfies Entry;
}

type Ask = typeof asked extends fc.Arbitrary<infer One> ? One : never;

function huntOf({ query, except, from, has, inThread }: Ask): Hunt {
  const conversationId = inThread ? talks[0]?.id : undefined;
  return { viewerId: viewer.id, kind: "message", query, except, phrases: [], from, has, conversationId };
}

async function findAll(hunt: Hunt, need: number, bounds: Limits): Promise<string[]> {
  const ids: string[] = [];
  let from: Place | null = BEGINNING;
  while (from) {
    const place: Place = from;
    const found = await db.transaction((tx) => find(tx, hunt, place, need, bounds));
    expect(found.hits.length).toBeLessThanOrEqual(need);
    ids.push(...found.hits.map(({ id }) => id));
    from = found.next;
  }
  return ids;
}

function lookAtAll(rows: readonly ReturnType<typeof entryOf>[], hunt: Hunt): string[] {
  const hits = rows.filter((row) => {
    const words = row.folded.split(" ");
    const has: Record<string, boolean> = {
      "'salam'": words.includes("salam"),
      "'logo':*": words.some((word) => word.startsWith("logo")),
      "('logo'|'cafe')&'salam'": words.includes("salam") && (words.includes("logo") || words.includes("cafe")),
      "'logos'": words.includes("logos"),
    };
    return (
      [row.userLo, row.userHi].includes(viewer.id) &&
      (hunt.query === null || has[hunt.query]) &&
      (hunt.except === null || !has[hunt.except]) &&
      (!hunt.from || (hunt.from === "me") === (row.ownerId === viewer.id)) &&
      (!hunt.has || row.fileCount > 0) &&
      (!hunt.conversationId || row.conversationId === hunt.conversationId)
    );
  });
  const byTime = (one: (typeof hits)[number], other: (typeof hits)[number]) =>
    other.createdAt.getTime() - one.createdAt.getTime() || (other.id < one.id ? -1 : 1);
  return hits.sort(hunt.conversationId ? (one, other) => other.seq - one.seq : byTime).map(({ id }) => id);
}
