/** UTF-16 code units; whoever pastes more is told so, rather than shown what only its beginning finds. */
export const MAX_QUERY_LENGTH = 200;

/** Of a longer question these are looked for, and told in its answer's `terms`; each costs a look into an index. */
export const MAX_WORDS = 20;

/** The groups of results by what one asks for, in the order in which they are shown. */
export const GROUPS = ["people", "messages", "files", "orders"] as const;
export type Group = (typeof GROUPS)[number];

export const PAGE_LENGTH = 20;
export const MAX_PAGE_LENGTH = 50;

/** How many of each group are shown together. */
export const BEGINNING_LENGTHS: Readonly<Record<Group, number>> = { people: 5, messages: 20, files: 5, orders: 5 };

/** Found as it was typed, or by what was probably meant. */
const RANKS = ["strict", "loose"] as const;
export type Rank = (typeof RANKS)[number];

/** What results are ordered by, the highest first: when they were written, the latest activity, the place in a thread. */
const ORDERS = ["time", "activity", "seq"] as const;
export type Order = (typeof ORDERS)[number];

/** Where a page ended. */
export interface Place {
  /** Milliseconds since 1970, or a seq. */
  at: number;
  id: string;
}

export interface SearchCursor extends Place {
  rank: Rank;
  order: Order;
}

/** Before everything: nothing was written later, and no thread is longer. */
export const BEGINNING: Place = { at: 253_402_300_799_999, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

/** The opaque text that stands for a place in the results. */
export function encodeCursor({ rank, order, at, id }: SearchCursor): string {
  return `${rank}_${order}_${at}_${id}`;
}

/** The place that `cursor` stands for; null for text that no page ended with. */
export function decodeCursor(cursor: string): SearchCursor | null {
  const [, rank, order, at, id] = /^([a-z]+)_([a-z]+)_(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  const knownRank = RANKS.find((one) => one === rank);
  const knownOrder = ORDERS.find((one) => one === order);
  if (!knownRank || !knownOrder || !id || Number(at) > BEGINNING.at) return null;
  return { rank: knownRank, order: knownOrder, at: Number(at), id };
}

/** When a day (YYYY-MM-DD) begins where somebody is. */
export function startOfDay(day: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  // The offset at a first guess is that of the day before or after at worst, and the second guess is within an hour.
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetMs(guess, timeZone));
}

/** How far a clock in `timeZone` is ahead of UTC at a moment. */
function offsetMs(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(time);
  const {
    year = 0,
    month = 1,
    day,
    hour,
    minute,
    second,
  } = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}
