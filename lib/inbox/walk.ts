import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";

/**
 * Asks for part of a list, for which Postgres walks its index in order and stops where that part ends. Left to itself it
 * goes by how many conversations a person has on average: for one who has ten thousand it would read them all, and sort
 * them for each page. Costs a transaction, and saves the planning, for what is asked in one is prepared.
 */
export function walk<Answer>(ask: (tx: Transaction) => PromiseLike<Answer>): Promise<Answer> {
  return db.transaction(async (tx) => {
    // Handed over together, so that they share one round trip.
    const [, answer] = await Promise.all([forbidOtherWays(tx), ask(tx)]);
    return answer;
  });
}

/** Asks at once: what Drizzle returns is asked only once somebody waits for it, and might come second. */
async function forbidOtherWays(tx: Transaction): Promise<void> {
  await tx.execute(ONLY_WALKING);
}

/** All other ways of reading and joining, until the transaction ends. */
const OTHER_WAYS = [
  "seqscan",
  "bitmapscan",
  "sort",
  "incremental_sort",
  "hashjoin",
  "mergejoin",
  "material",
  "memoize",
];

const ONLY_WALKING = sql.raw(
  `select ${OTHER_WAYS.map((way) => `set_config('enable_${way}', 'off', true)`).join(", ")}`,
);
