import { ago } from "./seeding";
import type { SeedThread } from "./types";

/** When each line was written, counted back from the last. */
export function timesOf({ lines, lastAgo }: SeedThread, now: Date): Date[] {
  const gaps = lines.map(([, minutes]) => minutes);
  const total = gaps.slice(1).reduce((sum, minutes) => sum + minutes, 0);
  let elapsed = 0;
  return gaps.map((minutes, place) => {
    elapsed += place === 0 ? 0 : minutes;
    return ago(now, lastAgo + total - elapsed);
  });
}
