import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchEntries } from "@/db/schema/search";
import { type Hunt, isHit, isIndexed } from "./conditions";
import { type Path, pathOf } from "./paths";
import type { Place } from "./rules";

/** How many rows one page may cost. */
export interface Limits {
  /** Read before an index is asked: enough to fill a page with a word that is said every few messages. */
  first: number;
  /** Read at once when walking on, and how often; a page may then be short, and the next goes on. */
  step: number;
  steps: number;
  /** Found by words and sorted. Words that are in more rows are common, and are found by walking. */
  sorted: number;
}

const LIMITS: Limits = { first: 400, step: 2000, steps: 10, sorted: 5000 };

export interface Found {
  hits: Place[];
  /** Where to go on; null at the end. */
  next: Place | null;
}

/**
 * The newest hits beyond a place, `need` at most, at a cost that has a bound whatever is asked for: where the newest rows
 * do not fill the page the words are rare, and the index knows them all; where it knows too many, they come along the way.
 */
export async function find(
  tx: Transaction,
  hunt: Hunt,
  from: Place,
  need: number,
  limits: Limits = LIMITS,
): Promise<Found> {
  const trail = { tx, hunt, path: pathOf(hunt) };
  // What was meant is mostly rare, or else as common as can be.
  const size = hunt.except === null ? limits.first : Math.ceil(limits.first / 4);
  const near = await walk(trail, from, { size, need });
  const far = isLikelyNear(near, size, need, limits) ? await walkOn(trail, near, need, { ...limits, steps: 2 }) : near;
  if (far.hits.length > need || !far.end) return pageOf(far.hits, from, need, null);
  const rest = await ask(trail, far.end, { most: limits.sorted, need: need - far.hits.length });
  if (rest) return pageOf([...far.hits, ...rest], from, need, null);
  const { hits, end } = await walkOn(trail, far, need, limits);
  return pageOf(hits, from, need, end);
}

/** Whether the page is full after two steps more, if the hits go on as they began: then all of them need not be known. */
function isLikelyNear({ hits }: Walked, size: number, need: number, { step }: Limits): boolean {
  return hits.length * ((2 * step) / size) > need;
}

interface Trail {
  tx: Transaction;
  hunt: Hunt;
  path: Path;
}

/** Comes to its end where the rows do, with a page and one more hit, or after its steps. */
async function walkOn(trail: Trail, near: Walked, need: number, { step: size, steps }: Limits): Promise<Walked> {
  let { hits, end } = near;
  for (let step = 0; end && step < steps && hits.length <= need; step += 1) {
    const walked = await walk(trail, end, { size, need: need - hits.length });
    hits = [...hits, ...walked.hits];
    end = walked.end;
  }
  return { hits, end };
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
async function walk({ tx, hunt, path }: Trail, from: Place, { size, need }: Step): Promise<Walked> {
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
async function ask({ tx, hunt, path }: Trail, from: Place, { most, need }: { most: number; need: number }) {
  if (hunt.query === null) return null;
  const { at, order } = path;
  return askIndex(tx, hunt, {
    at,
    order,
    isBeyond: path.isBeyond(from),
    from: sql`found ${searchEntries}`,
    most,
    need,
  });
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
