import { SMALL } from "@/local/bench/plan";
import { measureOpening, type Opening } from "./opening";
import type { Plan } from "./plan";
import { measureScrolling, type Scrolling } from "./scrolling";
import type { Site } from "./visit";

/** Openings of the long conversation at its end and in its middle, and of a short one. */
export type OpeningName = "short" | "newest" | "middle";

/** What was measured, one entry for each round. */
export type Measurements = {
  readonly openings: { readonly name: OpeningName; readonly rounds: Opening[] }[];
  readonly scrollings: Scrolling[];
};

/** Takes all measurements in turn, round after round, so that whatever else the machine does falls on all alike. */
export async function measureAll(
  site: Site,
  { history: { longThread }, rounds, scrolled }: Plan,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<Measurements> {
  const [short, long] = [`/inbox/${site.cast.shortThread}`, `/inbox/${site.cast.longThread}`];
  const paths = { short: `${short}?message=${SMALL}`, newest: long, middle: `${long}?message=${longThread / 2}` };
  const openings = (["short", "newest", "middle"] as const).map((name) => ({ name, rounds: Array.of<Opening>() }));
  const scrollings: Scrolling[] = [];
  for (const path of Object.values(paths)) await measureOpening(site, path);
  for (let round = 1; round <= rounds; round += 1) {
    say(`Round ${round} of ${rounds}…`);
    for (const opening of openings) {
      stopping.throwIfAborted();
      opening.rounds.push(await measureOpening(site, paths[opening.name]));
    }
    scrollings.push(await measureScrolling(site, long, longThread, scrolled));
  }
  return { openings, scrollings };
}
