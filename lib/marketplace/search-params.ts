/** The query of a page as Next hands it over: a name may come once, several times or not at all. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The first value of each name. */
export async function firstValues(searchParams: SearchParams): Promise<Readonly<Record<string, string | undefined>>> {
  const entries = Object.entries(await searchParams);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
}
