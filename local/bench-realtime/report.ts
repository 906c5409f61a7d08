import { machineLine } from "@/local/bench/machine";
import { table } from "@/local/bench/table";
import { BATCH, DELAY_RATE, PAIRS, type Plan, PUBLISHERS } from "./plan";
import type { Side } from "./servers";
import type { Way } from "./throughput";
import type { DelayLine, HoldingLine, Judged, ThroughputLine, Verdicts } from "./verdicts";

const SIDES: Readonly<Record<Side, string>> = { raw: "raw ws", product: "local/pusher" };
const WAYS: Readonly<Record<Way["name"], string>> = {
  echo: "by socket",
  post: "by HTTP",
  batch: `by HTTP, ${BATCH} at once`,
};

/** All figures with their aims, as text for a terminal. */
export function reportOf({ holdings, delays, throughputs }: Verdicts, plan: Plan): string {
  return [
    `Khedma Market realtime bench (${plan.name}): medians of ${plan.rounds} rounds, both servers in turn; CPU and memory are the server's own`,
    machineLine(),
    "",
    `(a) Holding ${plan.connections.toLocaleString("en")} idle connections with two signed subscriptions each (raw: two echoes each)`,
    table(
      ["", "opened, s", "× raw", "CPU ms each", "heap KB each", "RSS KB each", "aim", ""],
      holdings.map(holdingCells),
    ),
    `(b) From an HTTP-triggered event to its arrival, one listener each, ${DELAY_RATE} events/s, ms`,
    table(["", "p50", "p99", "p50 × raw", "p99 × raw", "CPU/event"], delays.map(delayCells)),
    `(c, d) As fast as it goes, 1:1, CPU in µs: by ${PAIRS} sockets (raw: echoes; local/pusher: client events), or by ${PUBLISHERS} publishers with prepared requests (raw: unsigned)`,
    "     Aims: by socket, half of the raw echo; by HTTP, half of bare node:http that hands on to ws. Batches have no peer there.",
    table(
      ["", "events/s", "× same raw", "aim", "", "CPU/event", "× raw", "events/s × raw echo"],
      throughputs.map(throughputCells),
    ),
  ].join("\n");
}

function holdingCells(line: HoldingLine): string[] {
  const times = [(line.openMs / 1000).toFixed(2), line.openRatio.toFixed(2), line.cpuMs.toFixed(2)];
  const memory = [line.heapBytes, line.bytes].map((bytes) => (bytes / 1024).toFixed(1));
  return [SIDES[line.side], ...times, ...memory, ...verdictCells(line, "<=")];
}

function delayCells({ side, p50, p99, p50Ratio, p99Ratio, cpuMs }: DelayLine): string[] {
  return [SIDES[side], ...[p50, p99, p50Ratio, p99Ratio, cpuMs].map((figure) => figure.toFixed(2))];
}

function throughputCells(line: ThroughputLine): string[] {
  const { name, side, perSecond, ratio, cpuMs, cpuRatio, echoRatio } = line;
  const cpu = [(cpuMs * 1000).toFixed(0), cpuRatio?.toFixed(2) ?? ""];
  const speed = [perSecond.toFixed(0), ratio?.toFixed(2) ?? ""];
  return [`${SIDES[side]}, ${WAYS[name]}`, ...speed, ...verdictCells(line, ">="), ...cpu, echoRatio.toFixed(2)];
}

function verdictCells({ aim, isMet }: Judged, sign: string): string[] {
  if (aim === null) return ["", ""];
  return [`${sign} ${aim}`, isMet ? "met" : "MISSED"];
}
