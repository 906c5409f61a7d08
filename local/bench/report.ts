import { machineLine } from "./machine";
import { type Plan, SMALL, USERS } from "./plan";
import { CONCURRENCY } from "./speed";
import { table } from "./table";
import { type DelayLine, isMet, type Judged, type OpeningLine, type SpeedLine, type Verdicts } from "./verdicts";
import type { WayName } from "./ways";

const NAMES: Readonly<Record<WayName, string>> = { bare: "bare server", api: "HTTP API", action: "server action" };

/** All figures with their aims, as text for a terminal. */
export function reportOf({ speeds, delays, openings }: Verdicts, plan: Plan): string {
  const history = `${USERS} people, ${plan.messages.toLocaleString("en")} messages`;
  return [
    `Khedma Market bench (${plan.name}): ${history}; medians of ${plan.rounds} rounds`,
    `${machineLine()}, Postgres without fsync`,
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
