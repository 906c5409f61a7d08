/** The calendar day, as `YYYY-MM-DD`, that a moment falls on in a zone. */
export function dayOf(at: string | number | Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(at));
}
