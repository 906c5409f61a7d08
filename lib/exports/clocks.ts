import type { Moment } from "./pack-format";

/** A moment as people write it, in the pack's zone and in UTC. */
export function clocks({ local, utc }: Moment): { local: string; utc: string } {
  return { local: local.slice(0, 19).replace("T", " "), utc: utc.slice(0, 19).replace("T", " ") };
}

/** The clock of UTC, with the day where that is another. */
export function utcOf({ local, utc }: Moment): string {
  return local.slice(0, 10) === utc.slice(0, 10) ? utc.slice(11, 19) : utc.slice(0, 19).replace("T", " ");
}
