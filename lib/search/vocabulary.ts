import "server-only";
import { LRUCache } from "lru-cache";
import { db } from "@/db/client";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { fold } from "./fold";
import { forget } from "./forget";
import { learn } from "./learn";

/**
 * What this process has seen said lately, so that common words are not written again and again. Not for long: another
 * process may have them forgotten.
 */
const known = new LRUCache<string, true>({ max: 50_000, ttl: 10 * 60_000 });
const waiting = new Set<string>();

/** Of one unsent message; whoever takes back a book is not worth a search for each word. */
const MOST_FORGOTTEN = 200;

let learning: Promise<void> | null = null;
let forgetting: Promise<void> = Promise.resolve();

/**
 * Has the words of texts known as such, for whoever mistypes them or writes them in other letters; behind a request,
 * which neither waits for it nor fails with it. What is lost is learnt when it is said again.
 */
export function learnSoon(texts: readonly string[]): void {
  for (const word of wordsOf(texts)) if (!known.has(word)) waiting.add(word);
  if (waiting.size > 0) learning ??= learnWaiting();
}

/** Has those of them forgotten that nobody says any more, now that these texts are unsent; behind the request as well. */
export function forgetSoon(texts: readonly string[]): void {
  const words = wordsOf(texts).slice(0, MOST_FORGOTTEN);
  for (const word of words) known.delete(word);
  forgetting = forgetting.then(async () => {
    await learning;
    for (const word of words) await quietly(() => forget(word));
  });
}

/** Comes back when everything that was said and unsent in this process so far is known and forgotten. */
export async function settled(): Promise<void> {
  await learning;
  await forgetting;
}

/** One write after the other: whatever comes meanwhile goes with the next. */
async function learnWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const words = [...waiting];
    waiting.clear();
    await quietly(async () => {
      await learn(db, words);
      for (const word of words) known.set(word, true);
    });
  }
  learning = null;
}

function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(fold(texts.join(" ")).split(" "))].filter((word) => word !== "");
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.warn({ err: loggable(error) }, "the words that were said are not up to date");
  }
}
