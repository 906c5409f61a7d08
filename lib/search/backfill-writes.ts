import "server-only";
import type { drizzle } from "drizzle-orm/postgres-js";
import type { conversations } from "@/db/schema/conversations";
import { searchEntries } from "@/db/schema/search";
import type { Entry } from "./entries";
import { learn } from "./learn";

export type BackfillDb = ReturnType<typeof drizzle>;
export type BackfillTransaction = Parameters<Parameters<BackfillDb["transaction"]>[0]>[0];
export type Talk = Pick<typeof conversations.$inferSelect, "id" | "userLo" | "userHi">;

/** A message's. */
export interface Place {
  conversationId: string;
  seq: number;
}

/** A statement takes 65,535 values, and a row has eleven. */
const ROWS = 2000;

/** Writes entries; those that are there are right, for each was written with what it stands for. */
export async function writeEntries(
  executor: BackfillDb | BackfillTransaction,
  entries: readonly Entry[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS) {
    await executor
      .insert(searchEntries)
      .values(entries.slice(at, at + ROWS))
      .onConflictDoNothing();
  }
}

export async function learnFrom(db: BackfillDb, entries: readonly Entry[]): Promise<void> {
  await learn(
    db,
    entries.flatMap(({ folded }) => folded.split(" ")),
  );
}

/** What stands under `key`; the caller knows that something does. */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`what ${key} stands for is missing`);
  return value;
}
