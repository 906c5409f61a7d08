const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** The calendar day, as `YYYY-MM-DD`, that a moment falls on in a zone. */
export function dayOf(at: string | number | Date, timeZone: string | undefined): string {
  return formatIn(timeZone).format(new Date(at));
}

/** Making one takes a hundred times as long as using it, and every row of a log asks. */
function formatIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  formats.set(timeZone, known);
  return known;
}
