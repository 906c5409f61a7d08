import "server-only";
import type { Db } from "@/db/client";
import { searchWords } from "@/db/schema/search";
import { soundOf } from "./sound";

const BATCH = 1000;

/** Writes words that may be known already; in their order, in which no two writers can wait for each other. */
export async function learn(executor: Pick<Db, "insert">, words: Iterable<string>): Promise<void> {
  const sorted = [...new Set(words)].filter((word) => word !== "").sort();
  for (let at = 0; at < sorted.length; at += BATCH) {
    const rows = sorted.slice(at, at + BATCH).map((word) => ({ word, sound: soundOf(word) }));
    await executor.insert(searchWords).values(rows).onConflictDoNothing();
  }
}
