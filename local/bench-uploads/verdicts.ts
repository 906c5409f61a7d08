import { median } from "@/local/bench/statistics";
import type { Measurements } from "./measure";
import { type Load, MEGABYTE } from "./plan";
import type { Speed } from "./speed";
import { isProduct, type Way } from "./ways";

/** The least speed of the product, as a share of what the bare server reaches. */
const SPEED_AIM = 0.7;
/** The most that a process may grow while 64 MB pass, in megabytes. */
const GROWTH_AIM = 50;

/** Whether an aim was met, which is null where there is none. */
export type Judged = { readonly aim: number | null; readonly isMet: boolean };

export type SpeedLine = Speed &
  Judged & {
    readonly way: Way;
    readonly load: Load;
    /** To the bare server with the same load; `syncedRatio` to the one that flushes, as the product promises to. */
    readonly ratio: number;
    readonly syncedRatio: number;
    readonly cpuRatio: number;
  };
export type GrowthLine = Judged & { readonly process: "ingest" | "gate"; readonly megabytes: number };

/** Medians over the rounds; ratios are taken within each round, where all ways met the same machine. */
export type Verdicts = { readonly speeds: SpeedLine[]; readonly growths: GrowthLine[] };

export function judge({ speeds, growths }: Measurements): Verdicts {
  return {
    speeds: speeds.map((line) => judgeSpeed(line, speeds)),
    growths: (["ingest", "gate"] as const).map((process) => {
      const megabytes = median(growths.map((growth) => growth[process])) / MEGABYTE;
      return { process, megabytes, aim: GROWTH_AIM, isMet: megabytes < GROWTH_AIM };
    }),
  };
}

type Line = Measurements["speeds"][number];

function judgeSpeed({ way, load, rounds }: Line, all: readonly Line[]): SpeedLine {
  const [bare, synced] = [roundsOf(all, "bare", load), roundsOf(all, "synced", load)];
  const aim = isProduct(way) ? SPEED_AIM : null;
  const ratio = ratioOf(rounds, bare, "perSecond");
  return {
    ...{ way, load, perSecond: medianOf(rounds, "perSecond"), cpuMs: medianOf(rounds, "cpuMs") },
    ...{ gateCpuMs: medianOf(rounds, "gateCpuMs"), clientCpuMs: medianOf(rounds, "clientCpuMs") },
    ...{ ratio, syncedRatio: ratioOf(rounds, synced, "perSecond"), cpuRatio: ratioOf(rounds, bare, "cpuMs") },
    ...{ aim, isMet: ratio >= (aim ?? 0) },
  };
}

function roundsOf(lines: readonly Line[], way: Way, load: Load): Speed[] {
  return lines.find((line) => line.way === way && line.load === load)?.rounds ?? [];
}

function medianOf(rounds: readonly Speed[], figure: keyof Speed): number {
  return median(rounds.map((round) => round[figure]));
}

function ratioOf(rounds: readonly Speed[], base: readonly Speed[], figure: keyof Speed): number {
  return median(rounds.map((round, i) => round[figure] / (base[i]?.[figure] ?? Number.NaN)));
}
