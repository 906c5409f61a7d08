import { machineLine } from "@/local/bench/machine";
import { table } from "@/local/bench/table";
import { LARGEST, type Plan } from "./plan";
import type { GrowthLine, Judged, SpeedLine, Verdicts } from "./verdicts";
import type { Way } from "./ways";

const WAYS: Readonly<Record<Way, string>> = {
  bare: "bare PUT to disk",
  synced: "bare, flushed",
  direct: "local/uploadthing",
  gate: "… through the gate",
};
const PROCESSES: Readonly<Record<GrowthLine["process"], string>> = { ingest: "local/uploadthing", gate: "the gate" };

/** All figures with their aims, as text for a terminal. */
export function reportOf({ speeds, growths }: Verdicts, plan: Plan): string {
  return [
    `Khedma Market uploads bench (${plan.name}): medians of ${plan.rounds} rounds, all ways in turn; MB of 2^20 bytes`,
    machineLine(),
    "",
    "(a) Files to the disk, CPU in ms per MB. The product checks, hashes, flushes and tells an app, which does nothing",
    "    here but answer; the gate stands in a web process without Next; the client's CPU includes the app's",
    table(
      ["", "files", "MB/s", "× bare", "aim", "", "× flushed", "CPU/MB", "× bare", "gate's", "client's"],
      speeds.map(speedCells),
    ),
    `(b) Memory: peak while a file of ${LARGEST.megabytes} MB passes, above what the process held before, MB`,
    table(["", "MB", "aim", ""], growths.map(growthCells)),
  ].join("\n");
}

function speedCells(line: SpeedLine): string[] {
  const { megabytes, atOnce } = line.load;
  const speed = [`${megabytes} MB × ${atOnce}`, line.perSecond.toFixed(0), line.ratio.toFixed(2)];
  const cpu = [line.cpuMs, line.cpuRatio, line.gateCpuMs, line.clientCpuMs].map((figure) => figure.toFixed(2));
  return [WAYS[line.way], ...speed, ...verdictCells(line, ">="), line.syncedRatio.toFixed(2), ...cpu];
}

function growthCells(line: GrowthLine): string[] {
  return [PROCESSES[line.process], line.megabytes.toFixed(1), ...verdictCells(line, "<")];
}

function verdictCells({ aim, isMet }: Judged, sign: string): string[] {
  if (aim === null) return ["", ""];
  return [`${sign} ${aim}`, isMet ? "met" : "MISSED"];
}
