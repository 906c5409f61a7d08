import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { parseInput } from "@/lib/refusal";
import { makeHistory } from "@/lib/testing/history";
import { makePerson } from "@/lib/testing/people";
import { askedOf } from "./asked";
import { searchIn } from "./queries";
import { searchInput } from "./validation";

let salma: Viewer;
let conversation: string;

// Ten thousand messages of hers: the oldest half says "ancien", each says "salam", a few are rare. As many of others'.
beforeAll(async () => {
  const [viewer, stranger] = await Promise.all([makePerson("Salma"), makePerson("Stranger")]);
  salma = viewer;
  await makeHistory(salma, 40, [
    ["salam ancien devis", 150],
    ["salam kifach dayra", 80],
    ["salam zellige pour le riad", 1],
    ["salam labas 3lik", 50],
  ]);
  await makeHistory(stranger, 40, [["salam ancien riad karima zellige", 250]]);
  const [talk] = await db.execute<{ id: string }>(
    sql`select conversation_id as id from inbox_entries where user_id = ${salma.id} limit 1`,
  );
  conversation = talk?.id ?? "";
});

interface Cost {
  /** Tables that were read from one end to the other. */
  scanned: string[];
  /** Rows of what can be found, and of what was ever said. */
  entries: number;
  words: number;
}

/** What a search reads, counted by Postgres in its transaction: what it did, not what it planned. */
async function costOf(query: Record<string, string>): Promise<Cost> {
  const input = parseInput(searchInput, query);
  const asked = await askedOf(salma, input);
  return db.transaction(async (tx) => {
    const before = await counters(tx);
    await searchIn(tx, asked, input);
    const after = await counters(tx);
    const read = (table: string) => Number(after.get(table)?.rows ?? 0) - Number(before.get(table)?.rows ?? 0);
    const scanned = [...after].filter(([table, { scans }]) => scans !== (before.get(table)?.scans ?? "0"));
    return { scanned: scanned.map(([table]) => table), entries: read("search_entries"), words: read("search_words") };
  });
}

async function counters(tx: Pick<typeof db, "execute">) {
  const rows = await tx.execute<{ table: string; scans: string; rows: string }>(sql`
    select relname as table, seq_scan as scans, coalesce(idx_tup_fetch, 0) + seq_tup_read as rows
    from pg_stat_xact_user_tables`);
  return new Map(rows.map((row) => [row.table, row]));
}

// Ids are made at random, and decide on which side of her conversations she is: a step reads up to its rows on both.
describe("a search reads no table sequentially, and no more rows than", () => {
  it.each<[number, Record<string, string>]>([
    [4000, { q: "zellige" }],
    [4000, { q: "salam" }],
    [18_000, { q: "ancien" }],
    [4000, { q: "dayra" }],
    [4000, { q: "nowhere" }],
    [4000, { q: "zellije" }],
    [4000, { q: "3lach" }],
    [4000, { q: "karima" }],
    [4000, { q: "facture" }],
    [4000, { q: "logo" }],
    [1500, { q: "zellige", kind: "messages" }],
    [1500, { q: "salam", kind: "messages" }],
    [18_000, { q: "ancien", kind: "messages" }],
    [1500, { q: "from:them", kind: "messages" }],
    [400, { q: "has:file", kind: "files" }],
    [400, { q: "karima", kind: "people" }],
    [400, { q: "logo", kind: "orders" }],
    [600, { q: "zellige", kind: "messages", conversation: "here" }],
    [1000, { q: "ancien", kind: "messages", conversation: "here" }],
    [1500, { q: "ancien before:2026-01-03", kind: "messages" }],
  ])("%i entries for %j", async (most, query) => {
    const cost = await costOf({ ...query, ...(query.conversation ? { conversation } : {}) });
    expect(cost.scanned).toEqual([]);
    expect(cost.entries).toBeLessThanOrEqual(most);
    expect(cost.words).toBeLessThanOrEqual(1000);
  });
});

it("a search is planned for what it asks, however often it was asked before", async () => {
  const input = parseInput(searchInput, { q: "salam", kind: "messages" });
  const asked = await askedOf(salma, input);
  await db.transaction(async (tx) => {
    for (let n = 0; n < 8; n += 1) await searchIn(tx, asked, input);
    const [plans] = await tx.execute(sql`
      select sum(generic_plans)::int as once, sum(custom_plans)::int >= 8 as anew
      from pg_prepared_statements where statement like '%search_entries%'`);
    expect(plans).toEqual({ once: 0, anew: true });
  });
});
