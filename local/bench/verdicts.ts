import type { Delay } from "./delay";
import type { Measurements } from "./measure";
import type { OpeningTimes } from "./opening";
import type { Speed } from "./speed";
import { median } from "./statistics";
import type { WayName } from "./ways";

/** The most that a way may cost, as a multiple of the bare server's CPU for one message. */
const CPU_AIMS: Readonly<Record<WayName, number | null>> = { bare: null, api: 2.5, action: 4 };
/** The most that something large may take, as a multiple of the same with little in it. */
const OPENING_AIM = 2;

/** A figure beside what it should be at most; the aim is null where there is none. */
export type Judged = { readonly ratio: number; readonly aim: number | null };

export type SpeedLine = Judged & Speed & { readonly way: WayName };
export type DelayLine = Delay & { readonly way: WayName; readonly perSecond: number; readonly ratio: number };
export type OpeningLine = Judged & OpeningTimes & { readonly name: string };

/** Medians over the rounds; ratios are taken within each round, where both sides met the same machine. */
export type Verdicts = {
  readonly speeds: SpeedLine[];
  readonly delays: DelayLine[];
  readonly openings: OpeningLine[];
};

export function isMet({ ratio, aim }: Judged): boolean {
  return aim === null || ratio <= aim;
}

export function judge({ speeds, delays, openings }: Measurements): Verdicts {
  const bare = speeds.find(({ way }) => way === "bare")?.rounds ?? [];
  return {
    speeds: speeds.map(({ way, rounds }) => ({
      ...medianSpeed(rounds),
      ...{ way, aim: CPU_AIMS[way] },
      ratio: median(rounds.map(({ cpuMs }, i) => cpuMs / (bare[i]?.cpuMs ?? Number.NaN))),
    })),
    delays: delays.map(({ way, perSecond, rounds }) => {
      const beside = delays.find((other) => other.way === "bare" && other.perSecond === perSecond)?.rounds ?? [];
      const ratio = median(rounds.map(({ p50 }, i) => p50 / (beside[i]?.p50 ?? Number.NaN)));
      return { ...medianDelay(rounds), way, perSecond, ratio };
    }),
    openings: openings.map(({ name, rounds }) => ({
      ...{ name, aim: OPENING_AIM },
      smallMs: median(rounds.map(({ smallMs }) => smallMs)),
      largeMs: median(rounds.map(({ largeMs }) => largeMs)),
      ratio: median(rounds.map(({ smallMs, largeMs }) => Math.max(smallMs, largeMs) / Math.min(smallMs, largeMs))),
    })),
  };
}

function medianSpeed(rounds: readonly Speed[]): Speed {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    shares: {
      app: median(rounds.map(({ shares }) => shares.app)),
      realtime: median(rounds.map(({ shares }) => shares.realtime)),
      postgres: median(rounds.map(({ shares }) => shares.postgres)),
      bare: median(rounds.map(({ shares }) => shares.bare)),
    },
    lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
  };
}

function medianDelay(rounds: readonly Delay[]): Delay {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    p99: median(rounds.map(({ p99 }) => p99)),
    lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
  };
}
