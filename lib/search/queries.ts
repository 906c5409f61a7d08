import "server-only";
import { sql } from "drizzle-orm";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { db, type Transaction } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { takeTurn } from "@/lib/safety/rate";
import { type Asked, askedOf } from "./asked";
import { GROUP_PAGES, type Scene } from "./groups";
import { meaningOf } from "./ranks";
import { BEGINNING_LENGTHS, type Group, PAGE_LENGTH } from "./rules";
import type { GroupResults, SearchResults } from "./types";
import type { SearchInput } from "./validation";

/**
 * Finds people, messages, files and orders of `viewer`'s: the beginning of each group, or a page of one. First what holds
 * all words as they were typed, the newest first; then what was probably meant. Everything is found once, and is reached.
 */
export async function search(viewer: Viewer, input: SearchInput): Promise<SearchResults | GroupResults> {
  await takeTurn(db, "searches", viewer.id);
  if (input.conversation) await requireConversation(viewer, input.conversation);
  const asked = await askedOf(viewer, input);
  return db.transaction((tx) => searchIn(tx, asked, input)).catch(refuseSlow);
}

function refuseSlow(error: unknown): never {
  const { code } = { code: null, ...(error instanceof DrizzleQueryError ? error.cause : null) };
  throw code === CANCELED ? new AppError("invalid", "searchTooSlow") : error;
}

/** The same, in a transaction that does nothing else. */
export async function searchIn(
  tx: Transaction,
  asked: Asked,
  input: SearchInput,
): Promise<SearchResults | GroupResults> {
  await planByIndex(tx);
  const scene = { tx, asked, meaning: meaningOf(tx, asked) };
  return input.kind ? onePage(scene, input.kind, input) : beginnings(scene);
}

/** Longer than any search ever takes, so that one that would hold the database does not. */
const LONGEST_STATEMENT_MS = 2000;
/** What Postgres calls a statement that took longer. */
const CANCELED = "57014";

async function onePage(scene: Scene, kind: Group, { cursor, limit = PAGE_LENGTH }: SearchInput): Promise<GroupResults> {
  const { terms, ...page } = await GROUP_PAGES[kind](scene, cursor, limit);
  return { terms: [...terms], ...page };
}

async function beginnings(scene: Scene): Promise<SearchResults> {
  const { people, messages, files, orders } = BEGINNING_LENGTHS;
  // One connection serves them one after the other, and takes the next while it answers.
  const [found, said, sent, ordered] = await Promise.all([
    GROUP_PAGES.people(scene, undefined, people),
    GROUP_PAGES.messages(scene, undefined, messages),
    GROUP_PAGES.files(scene, undefined, files),
    GROUP_PAGES.orders(scene, undefined, orders),
  ]);
  const terms = new Set([found, said, sent, ordered].flatMap((page) => [...page.terms]));
  const page = <Item>({ items, nextCursor }: { items: Item[]; nextCursor: string | null }) => ({ items, nextCursor });
  return { terms: [...terms], people: page(found), messages: page(said), files: page(sent), orders: page(ordered) };
}

/**
 * Whatever Postgres expects of a word, it may not read all that everybody ever said to find out; nor is anything here
 * worth compiling. And it has to know the word: a plan that is made once for all of them expects too many hits of most,
 * and then reads everything that the viewer may. What takes too long all the same ends. For this transaction.
 */
async function planByIndex(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
    set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('statement_timeout', ${String(LONGEST_STATEMENT_MS)}, true)`);
}
