import type { About, Category, Tier } from "./types";

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
  return (value ?? "").replace(CONTROL_CHARACTERS, " ").trim().slice(0, MAX_SEARCH_LENGTH).trimEnd();
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

/** A list as far as `query` narrows it; empty values are left out. */
export function listPath(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

const TIERS: readonly Tier[] = ["basic", "standard", "premium"];

const CONTEXT_KINDS = ["gig", "job", "application", "order"] as const;

/** Where talking begins: the composer to this person, from what `about` names. */
export function contactPath(username: string, about: About | null = null): string {
  return `/inbox/new?${new URLSearchParams([["to", username], ...aboutParams(about)])}`;
}

/** The query of a conversation's address that goes on with what one came from; empty for nothing. */
export function aboutQuery(about: About | null): string {
  return about ? `?${new URLSearchParams(aboutParams(about))}` : "";
}

/** How an address names what one writes from; {@link aboutOf} reads it. */
function aboutParams(about: About | null): [string, string][] {
  if (!about) return [];
  return [[about.kind, about.id], ...(about.tier ? [["package", about.tier] satisfies [string, string]] : [])];
}

/** What an address names that one writes from; the first that is given counts. */
export function aboutOf(query: Readonly<Record<string, string | string[] | undefined>>): About | null {
  const kind = CONTEXT_KINDS.find((name) => typeof query[name] === "string");
  if (!kind) return null;
  const tier = kind === "gig" ? TIERS.find((name) => name === query.package) : undefined;
  return { kind, id: String(query[kind]), ...(tier && { tier }) };
}

/** The 31st of February has the form of a time, yet Postgres refuses it. */
function isRealTime(iso: string): boolean {
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso;
}
