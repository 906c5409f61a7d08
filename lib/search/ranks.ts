import "server-only";
import type { Transaction } from "@/db/client";
import type { Asked } from "./asked";
import type { Hunt, Kind } from "./conditions";
import { type Found, find } from "./find";
import { findPeople } from "./find-people";
import { listMeant } from "./meant";
import { BEGINNING, encodeCursor, type Order, type Place, type Rank, type SearchCursor } from "./rules";
import { type Alternatives, tsQueryOf } from "./ts-query";

/** What else the words may mean; looked up once, and only when it is asked for. */
export type Meaning = () => Promise<Alternatives[] | null>;

export interface Ranked {
  ids: string[];
  nextCursor: string | null;
  /** What the words were taken for; null where they were taken as they are. */
  meant: Alternatives[] | null;
}

/** Looks the meaning up when it is first asked for. */
export function meaningOf(tx: Transaction, { words }: Asked): Meaning {
  let meant: Promise<Alternatives[] | null> | undefined;
  return () => {
    meant ??= listMeant(tx, words);
    return meant;
  };
}

/** A page of one kind: what was typed, and behind the last of it what was meant. */
export async function findInRanks(
  tx: Transaction,
  asked: Asked,
  meaning: Meaning,
  { kind, cursor, limit }: { kind: Kind; cursor: SearchCursor | undefined; limit: number },
): Promise<Ranked> {
  const typed = tsQueryOf(asked.words);
  const strict = { ...asked.where, kind, query: typed, except: null };
  const isPast = cursor?.rank === "loose";
  const exact = isPast ? NOTHING : await findOne(tx, strict, cursor, limit);
  if (exact.next) return ranked("strict", exact);
  const meant = typed === null ? null : await meaning();
  if (!meant) return ranked("loose", exact);
  const loose = { ...strict, query: tsQueryOf(asked.words, meant), except: typed };
  const more = await findOne(tx, loose, isPast ? cursor : undefined, limit - exact.hits.length);
  return ranked("loose", { ...more, hits: [...exact.hits, ...more.hits] }, meant);
}

/** Behind every id of the same moment. */
const NIL = "00000000-0000-0000-0000-000000000000";

type Ordered = Found & { order: Order };

const NOTHING: Ordered = { hits: [], next: null, order: "time" };

/** What is nobody's word is not looked for among people and orders. */
async function findOne(tx: Transaction, hunt: Hunt, cursor: SearchCursor | undefined, limit: number): Promise<Ordered> {
  const isNamed = hunt.kind === "person" || hunt.kind === "order";
  if (isNamed && hunt.query === null) return NOTHING;
  const from = cursor ?? beginningOf(hunt);
  if (hunt.kind === "person") return findPeople(tx, hunt, from, cursor?.order ?? "activity", limit);
  return { ...(await find(tx, hunt, from, limit)), order: hunt.conversationId ? "seq" : "time" };
}

/** In a thread, and among people by their activity, the day says nothing about the place. */
function beginningOf({ kind, before, conversationId }: Hunt): Place {
  const isByTime = kind !== "person" && !conversationId;
  return before && isByTime ? { at: before.getTime(), id: NIL } : BEGINNING;
}

function ranked(rank: Rank, { hits, next, order }: Ordered, meant: Alternatives[] | null = null): Ranked {
  return { ids: hits.map(({ id }) => id), nextCursor: next && encodeCursor({ rank, order, ...next }), meant };
}
