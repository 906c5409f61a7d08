import "server-only";
import { LRUCache } from "lru-cache";
import { db } from "@/db/client";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { fold } from "./fold";
import { learn } from "./learn";

/** What this process has seen said lately, so that common words are not written again and again. */
const known = new LRUCache<string, true>({ max: 50_000 });
const waiting = new Set<string>();

let learning: Promise<void> | null = null;

/**
 * Has the words of texts known as such, for whoever mistypes them or writes them in other letters; behind a request,
 * which neither waits for it nor fails with it. What is lost is learnt when it is said again.
 */
export function learnSoon(texts: readonly string[]): void {
  for (const word of fold(texts.join(" ")).split(" ")) if (word !== "" && !known.has(word)) waiting.add(word);
  if (waiting.size > 0) learning ??= learnWaiting();
}

/** Comes back when everything that was said in this process so far is known. */
export async function learned(): Promise<void> {
  await learning;
}

/** One write after the other: whatever comes meanwhile goes with the next. */
async function learnWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const words = [...waiting];
    waiting.clear();
    try {
      await learn(db, words);
      for (const word of words) known.set(word, true);
    } catch (error) {
      logger.warn({ err: loggable(error) }, "words not learnt");
    }
  }
  learning = null;
}
