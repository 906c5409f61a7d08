import { cpus, totalmem, type } from "node:os";
import { type Plan, SMALL, USERS } from "./plan";
import { CONCURRENCY } from "./speed";
import { type DelayLine, isMet, type Judged, type OpeningLine, type SpeedLine, type Verdicts } from "./verdicts";
import type { WayName } from "./ways";

const NAMES: Readonly<Record<WayName, string>> = { bare: "bare server", api: "HTTP API", action: "server action" };

/** The machine and what it runs, in one line. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GB, ${type()}, Node ${process.versions.node}, Postgres without fsync`;
}

/** All figures with their aims, as text for a terminal. */
export function reportOf({ speeds, delays, openings }: Verdicts, plan: Plan): string {
  const history = `${USERS} people, ${plan.messages.toLocaleString("en")} messages`;
  return [
    `Khedma Market bench (${plan.name}): ${history}; medians of ${plan.rounds} rounds`,
    machineLine(),
    "",
    `(a) Sending, ${CONCURRENCY} at a time, both people connected; CPU in ms per message, all processes`,
    table(["", "msg/s", "CPU", "app", "realtime", "postgres", "× bare CPU", "aim", ""], speeds.map(speedCells)),
    "(b) From a send to its arrival at the other person, ms",
    table(["", "msg/s", "p50", "p95", "p99", "p50 × bare"], delays.map(delayCells)),
    `(c) Opening with much history (${plan.longThread.toLocaleString("en")} messages, ${plan.largeInbox.toLocaleString("en")} conversations) and with ${SMALL}, ms`,
    table(["", "with 10", "with many", "ratio", "aim", ""], openings.map(openingCells)),
    ...lossLines([...speeds, ...delays]),
  ].join("\n");
}

function speedCells(line: SpeedLine): string[] {
  const { app, bare, realtime, postgres } = line.shares;
  const shares = [line.way === "bare" ? bare : app, realtime, postgres].map((ms) => ms.toFixed(2));
  const figures = [line.perSecond.toFixed(0), line.cpuMs.toFixed(2), ...shares, line.ratio.toFixed(2)];
  return [NAMES[line.way], ...figures, ...verdictCells(line)];
}

function delayCells({ way, perSecond, p50, p95, p99, ratio }: DelayLine): string[] {
  return [NAMES[way], String(perSecond), ...[p50, p95, p99, ratio].map((figure) => figure.toFixed(2))];
}

function openingCells(line: OpeningLine): string[] {
  const figures = [line.smallMs, line.largeMs, line.ratio].map((figure) => figure.toFixed(2));
  return [line.name, ...figures, ...verdictCells(line)];
}

function verdictCells(judged: Judged): string[] {
  if (judged.aim === null) return ["", ""];
  return [`<= ${judged.aim}`, isMet(judged) ? "met" : "MISSED"];
}

function lossLines(lines: readonly { readonly way: WayName; readonly lost: number }[]): string[] {
  return lines.filter(({ lost }) => lost > 0).map(({ way, lost }) => `${NAMES[way]}: ${lost} events never arrived.`);
}

/** Columns as wide as their widest cell, the first to the left and the others to the right. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
  );
  return `${lines.map((line) => `  ${line.trimEnd()}`).join("\n")}\n`;
}
