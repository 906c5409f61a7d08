import { median } from "@/local/bench/statistics";
import type { Delay } from "./delay";
import type { Holding } from "./holding";
import type { Measurements } from "./measure";
import type { Side } from "./servers";
import type { Throughput, Way } from "./throughput";

/**
 * The least throughput of the product, as a share of the raw server's with the same traffic: of its echo for what comes
 * by socket, of its bare node:http and `ws` for what comes by HTTP.
 */
const THROUGHPUT_AIM = 0.5;
/** The most memory of the product's server for one idle connection, in KB of 1024 bytes. */
const MEMORY_AIM_KB = 25;

/** Whether an aim was met, which is null where there is none. */
export type Judged = { readonly aim: number | null; readonly isMet: boolean };

export type HoldingLine = Holding & Judged & { readonly side: Side; readonly openRatio: number };
export type DelayLine = Delay & { readonly side: Side; readonly p50Ratio: number; readonly p99Ratio: number };
export type ThroughputLine = Throughput &
  Judged & {
    readonly name: Way["name"];
    readonly side: Side;
    /** To the raw server with the same traffic; null for batches, which that does not have. */
    readonly ratio: number | null;
    readonly cpuRatio: number | null;
    /** To the raw server's echo, whatever the traffic. */
    readonly echoRatio: number;
  };

/** Medians over the rounds; ratios are taken within each round, where both servers met the same machine. */
export type Verdicts = {
  readonly holdings: HoldingLine[];
  readonly delays: DelayLine[];
  readonly throughputs: ThroughputLine[];
};

export function judge({ holdings, delays, throughputs }: Measurements): Verdicts {
  return {
    holdings: holdings.map(({ side, rounds }) => judgeHolding(side, rounds, rawOf(holdings))),
    delays: delays.map(({ side, rounds }) => ({
      side,
      ...{ p50: medianOf(rounds, "p50"), p99: medianOf(rounds, "p99"), cpuMs: medianOf(rounds, "cpuMs") },
      p50Ratio: ratioOf(rounds, rawOf(delays), "p50"),
      p99Ratio: ratioOf(rounds, rawOf(delays), "p99"),
    })),
    throughputs: throughputs.map((line) => judgeThroughput(line, throughputs)),
  };
}

function judgeHolding(side: Side, rounds: readonly Holding[], raw: readonly Holding[]): HoldingLine {
  const aim = side === "raw" ? null : MEMORY_AIM_KB;
  const bytes = medianOf(rounds, "bytes");
  const [openMs, cpuMs] = [medianOf(rounds, "openMs"), medianOf(rounds, "cpuMs")];
  const figures = { openMs, cpuMs, bytes, heapBytes: medianOf(rounds, "heapBytes") };
  return { side, ...figures, openRatio: ratioOf(rounds, raw, "openMs"), aim, isMet: bytes <= (aim ?? Infinity) * 1024 };
}

type Line = Measurements["throughputs"][number];

function judgeThroughput({ name, side, rounds }: Line, all: readonly Line[]): ThroughputLine {
  const isBatch = name === "batch";
  const base = rawOf(all.filter((line) => line.name === name));
  const echoes = rawOf(all.filter((line) => line.name === "echo"));
  const aim = side === "raw" || isBatch ? null : THROUGHPUT_AIM;
  const ratio = isBatch ? null : ratioOf(rounds, base, "perSecond");
  const cpuRatio = isBatch ? null : ratioOf(rounds, base, "cpuMs");
  return {
    ...{ name, side, perSecond: medianOf(rounds, "perSecond"), cpuMs: medianOf(rounds, "cpuMs") },
    ...{ ratio, cpuRatio, echoRatio: ratioOf(rounds, echoes, "perSecond") },
    ...{ aim, isMet: aim === null || (ratio ?? 0) >= aim },
  };
}

function rawOf<Round>(lines: readonly { readonly side: Side; readonly rounds: Round[] }[]): Round[] {
  return lines.find(({ side }) => side === "raw")?.rounds ?? [];
}

type Round<Figure extends string> = Readonly<Record<Figure, number>>;

function medianOf<Figure extends string>(rounds: readonly Round<Figure>[], figure: Figure): number {
  return median(rounds.map((round) => round[figure]));
}

function ratioOf<Figure extends string>(
  rounds: readonly Round<Figure>[],
  base: readonly Round<Figure>[],
  figure: Figure,
): number {
  return median(rounds.map((round, i) => round[figure] / (base[i]?.[figure] ?? Number.NaN)));
}
