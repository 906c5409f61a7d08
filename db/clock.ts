import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "./client";

/** What the database's clock shows: the one clock by which things have happened, however many processes write them. */
export async function timeIn(tx: Transaction): Promise<Date> {
  // Not `now()`, which stands still from the transaction's beginning on, however long it waited for a lock.
  const [row] = await tx.execute<{ ms: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
  return new Date(Math.floor(Number(row?.ms)));
}
