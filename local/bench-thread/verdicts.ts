import { median } from "@/local/bench/statistics";
import type { Measurements, OpeningName } from "./measure";
import type { Opening } from "./opening";
import type { Scrolling } from "./scrolling";

/** The most that each may be. */
const AIMS = { openingRatio: 2, scriptKb: 200, frameMs: 50, heapRatio: 1.2 } as const;

/** A figure beside what it should be at most; the aim is null where there is none. */
export type Judged = { readonly figure: number; readonly aim: number | null };

export type OpeningLine = Opening & Judged & { readonly name: OpeningName };

/** Medians over the rounds; ratios are taken within each round, where both sides met the same machine. */
export type Verdicts = {
  /** The figure is the ratio to the short conversation. */
  readonly openings: OpeningLine[];
  readonly scriptKb: Judged;
  readonly laterScriptKb: Judged;
  readonly frameMs: Judged;
  /** At the end of the way to what was held after a tenth of it. */
  readonly heapRatio: Judged;
  readonly scrolling: Scrolling;
};

export function isMet({ figure, aim }: Judged): boolean {
  return aim === null || figure <= aim;
}

export function judge({ openings, scrollings }: Measurements): Verdicts {
  const short = openings.find(({ name }) => name === "short")?.rounds ?? [];
  const scrolling = mediansOf(scrollings);
  const ratios = scrollings.map(({ heapBefore, heapAfter }) => heapAfter / heapBefore);
  return {
    openings: openings.map(({ name, rounds }) => ({
      ...{ name, ...mediansOf(rounds), aim: name === "short" ? null : AIMS.openingRatio },
      figure: median(rounds.map(({ usableMs }, i) => usableMs / (short[i]?.usableMs ?? Number.NaN))),
    })),
    scriptKb: { figure: mostOf(openings, "scriptKb"), aim: AIMS.scriptKb },
    laterScriptKb: { figure: mostOf(openings, "laterScriptKb"), aim: null },
    frameMs: { figure: scrolling.p95Ms, aim: AIMS.frameMs },
    heapRatio: { figure: median(ratios), aim: AIMS.heapRatio },
    scrolling,
  };
}

/** Of the median openings, the one with the most. */
function mostOf(openings: Measurements["openings"], figure: "scriptKb" | "laterScriptKb"): number {
  return Math.max(...openings.map(({ rounds }) => mediansOf(rounds)[figure]));
}

/** Of each figure by itself. */
function mediansOf<Figures extends Readonly<Record<string, number>>>(rounds: readonly Figures[]): Figures {
  const [first] = rounds;
  if (!first) throw new Error("Nothing was measured.");
  const medians = Object.keys(first).map((key) => [key, median(rounds.map((round) => round[key] ?? Number.NaN))]);
  return { ...first, ...Object.fromEntries(medians) };
}
