import type { Category } from "./types";

export const CATEGORIES: readonly Category[] = [
  "design",
  "development",
  "writing",
  "translation",
  "marketing",
  "video",
  "business",
];

export const PAGE_SIZE = 12;
export const MAX_SEARCH_LENGTH = 80;

/** Where a list goes on: after the item published at `publishedAt` (to the microsecond) with this id. */
export interface Cursor {
  publishedAt: string;
  id: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{6})Z_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const USERNAME = /^[a-z0-9][a-z0-9_-]{1,29}$/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

export function encodeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt}_${id}`;
}

/** Null for anything that {@link encodeCursor} did not make: an old or mangled link shows the first page. */
export function decodeCursor(value: string | undefined): Cursor | null {
  const [, seconds, micros, id] = CURSOR.exec(value ?? "") ?? [];
  if (!seconds || !micros || !id || !isRealTime(`${seconds}.000Z`)) return null;
  return { publishedAt: `${seconds}.${micros}Z`, id };
}

/** The amount of dirhams in a locale's own digits; the currency stands in the catalogue. Whole dirhams show no centimes. */
export function formatAmount(centimes: number, locale: string): string {
  const digits = centimes % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    centimes / 100,
  );
}

/** What a person typed into the search box, fit to be searched for; empty when there is nothing to search. */
export function searchTermOf(value: string | undefined): string {
  return (value ?? "").replace(CONTROL_CHARACTERS, " ").trim().slice(0, MAX_SEARCH_LENGTH);
}

/** A LIKE pattern that finds the term anywhere and takes its `%`, `_` and `\` literally. */
export function likePatternOf(term: string): string {
  return `%${term.replace(/[\\%_]/g, "\\$&")}%`;
}

export function categoryOf(value: string | undefined): Category | null {
  return CATEGORIES.find((category) => category === value) ?? null;
}

/** Whether a path segment can name a person at all; others are not worth asking the database. */
export function isUsername(value: string): boolean {
  return USERNAME.test(value);
}

export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

export function gigPath(username: string, slug: string): string {
  return `/gigs/${username}/${slug}`;
}

export function jobPath(slug: string): string {
  return `/jobs/${slug}`;
}

export function profilePath(username: string): string {
  return `/u/${username}`;
}

/** Where talking begins: the composer to this person, from this gig, job or order. */
export function contactPath(username: string, about: { gig?: string; job?: string; order?: string } = {}): string {
  return `/inbox/new?${new URLSearchParams({ to: username, ...about })}`;
}

/** The 31st of February has the form of a time, yet Postgres refuses it. */
function isRealTime(iso: string): boolean {
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso;
}
