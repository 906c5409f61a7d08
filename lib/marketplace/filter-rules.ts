import { categoryOf, searchTermOf } from "./rules";
import type { Category } from "./types";

/** Days that a list of gigs can be narrowed to. */
export const DELIVERY_DAYS = [1, 3, 7, 14, 30] as const;

type Query = Readonly<Record<string, string | undefined>>;

/** What a list of the market is narrowed to; empty and null for nothing. */
interface MarketFilter {
  /** Part of a title, a description or a name. */
  term: string;
  category: Category | null;
}

export interface JobFilter extends MarketFilter {
  city: string | null;
  /** What a job pays at best is at least this much, in dirhams. */
  budget: number | null;
}

export interface GigFilter extends MarketFilter {
  /** Between these the cheapest package costs, in dirhams. */
  minPrice: number | null;
  maxPrice: number | null;
  /** Within so many days one of its packages is delivered. */
  days: number | null;
}

/** What an address narrows the jobs to; what it does not say in a way that can be meant is left out. */
export function jobFilterOf(query: Query, cities: readonly string[]): JobFilter {
  return {
    ...marketFilterOf(query),
    city: cities.find((city) => city === query.city) ?? null,
    budget: dirhamsOf(query.budget),
  };
}

/** The same for gigs. */
export function gigFilterOf(query: Query): GigFilter {
  const days = DELIVERY_DAYS.find((count) => String(count) === query.days) ?? null;
  return { ...marketFilterOf(query), minPrice: dirhamsOf(query.min), maxPrice: dirhamsOf(query.max), days };
}

/** How an address says it; {@link jobFilterOf} reads it. */
export function jobQuery({ term, category, city, budget }: JobFilter): Record<string, string> {
  return given({ q: term, category, city, budget });
}

/** How an address says it; {@link gigFilterOf} reads it. */
export function gigQuery({ term, category, minPrice, maxPrice, days }: GigFilter): Record<string, string> {
  return given({ q: term, category, min: minPrice, max: maxPrice, days });
}

function marketFilterOf(query: Query): MarketFilter {
  return { term: searchTermOf(query.q), category: categoryOf(query.category) };
}

/** Whole dirhams up to ten million, so that their centimes still fit into a column. */
function dirhamsOf(value: string | undefined): number | null {
  return value && /^\d{1,7}$/.test(value) && Number(value) > 0 ? Number(value) : null;
}

function given(values: Readonly<Record<string, string | number | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}
