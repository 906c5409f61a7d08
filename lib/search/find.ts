import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchEntries } from "@/db/schema/search";
import { type Hunt, isHit, isIndexed } from "./conditions";
import { type Path, pathOf } from "./paths";
import type { Place } from "./rules";

/** Rows that are read before an index is asked: enough to fill a page with a word that is said every few messages. */
const FIRST_STEP = 400;
const STEP = 2000;
/** Rows that one search reads on its way back; it may then answer less than a page, and goes on with the next. */
const MOST_STEPS = 10;
/** Rows by words that are sorted for one page. Words that are in more are common, and are found by walking. */
const MOST_SORTED = 5000;

export interface Found {
  hits: Place[];
  /** Where to go on; null at the end. */
  next: Place | null;
}

/**
 * The newest hits beyond a place, `need` at most, at a cost that has a bound whatever is asked for: where the newest rows
 * do not fill the page the words are rare, and the index knows them all; where it knows too many, they come along the way.
 */
export async function find(tx: Transaction, hunt: Hunt, from: Place, need: number): Promise<Found> {
  const path = pathOf(hunt);
  const near = await walk(tx, hunt, path, from, { size: FIRST_STEP, need });
  if (near.hits.length > need || !near.end) return pageOf(near.hits, from, need, null);
  const rest = await ask(tx, hunt, path, near.end, need - near.hits.length);
  if (rest) return pageOf([...near.hits, ...rest], from, need, null);
  return walkOn(tx, hunt, path, near, from, need);
}

/** Comes to its end where the rows do, with a page and one more hit, or after its steps. */
async function walkOn(tx: Transaction, hunt: Hunt, path: Path, near: Walked, from: Place, need: number) {
  const hits = [...near.hits];
  let end = near.end;
  for (let step = 0; end && step < MOST_STEPS && hits.length <= need; step += 1) {
    const walked = await walk(tx, hunt, path, end, { size: STEP, need: need - hits.length });
    hits.push(...walked.hits);
    end = walked.end;
  }
  return pageOf(hits, from, need, end);
}

interface Walked {
  hits: Place[];
  /** The last row that was read; null where there is none beyond. */
  end: Place | null;
}

interface Step {
  size: number;
  need: number;
}

/** The hits among the next rows, up to one more than needed. */
async function walk(tx: Transaction, hunt: Hunt, path: Path, from: Place, { size, need }: Step): Promise<Walked> {
  const rows = await tx.execute<{ id: string; at: number; isHit: boolean | null; total: number }>(sql`
    select id, at, is_hit as "isHit", total from (
      select id, ${path.at} as at, ${isHit(hunt)} as is_hit,
        row_number() over (order by ${path.order}) as place, (count(*) over ())::int as total
      from (${path.window(from, size)}) ${searchEntries}
    ) seen where is_hit or place = total order by place limit ${need + 1}`);
  const last = rows.at(-1);
  const isLast = !last || last.total < size;
  return { hits: rows.filter((row) => row.isHit), end: isLast ? null : last };
}

/** All that the words are in, beyond a place: up to one more than needed; null where that is too much to sort. */
async function ask(tx: Transaction, hunt: Hunt, path: Path, from: Place, need: number): Promise<Place[] | null> {
  if (hunt.query === null) return null;
  const rows = await askIndex(tx, hunt, {
    ...{ at: path.at, order: path.order, isBeyond: path.isBeyond(from), from: sql`found ${searchEntries}` },
    ...{ most: MOST_SORTED, need },
  });
  return rows;
}

interface Sorting {
  at: SQL;
  order: SQL;
  isBeyond: SQL;
  /** The rows that were found, with whatever they are sorted by. */
  from: SQL;
  most: number;
  need: number;
}

/** The first of what an index finds by words, in an order of its own; null where it finds more than `most`. */
export async function askIndex(tx: Transaction, hunt: Hunt, sorting: Sorting): Promise<Place[] | null> {
  const { at, order, isBeyond, from, most, need } = sorting;
  const rows = await tx.execute<{ total: number; id: string | null; at: number }>(sql`
    with found as materialized (select * from ${searchEntries} where ${isIndexed(hunt)} limit ${most + 1})
    select total, id, at from (select count(*)::int as total from found) counted
    left join lateral (
      select ${searchEntries.id}, ${at} as at from ${from}
      where ${isHit(hunt)} and ${isBeyond} order by ${order} limit ${need + 1}
    ) sorted on total <= ${most}`);
  if ((rows[0]?.total ?? 0) > most) return null;
  return rows.flatMap(({ id, at }) => (id === null ? [] : { id, at }));
}

/** What is shown of the hits, and where more may be: behind the last one shown, or where the walk was broken off. */
export function pageOf(hits: readonly Place[], from: Place, need: number, brokenOff: Place | null): Found {
  const shown = hits.slice(0, need).map(({ id, at }) => ({ id, at }));
  return { hits: shown, next: hits.length > need ? (shown.at(-1) ?? from) : brokenOff };
}
