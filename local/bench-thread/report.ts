import { machineLine } from "@/local/bench/machine";
import { SMALL } from "@/local/bench/plan";
import { table } from "@/local/bench/table";
import type { OpeningName } from "./measure";
import type { Plan } from "./plan";
import { isMet, type Judged, type OpeningLine, type Verdicts } from "./verdicts";

const NAMES: Readonly<Record<OpeningName, string>> = {
  short: `${SMALL} messages`,
  newest: "long, at the newest",
  middle: "long, in the middle",
};

/** All figures with their aims, as text for a terminal. */
export function reportOf(verdicts: Verdicts, plan: Plan): string {
  const { openings, scrolling, scriptKb, laterScriptKb, frameMs, heapRatio } = verdicts;
  const heap = `${scrolling.heapBefore.toFixed(1)} → ${scrolling.heapAfter.toFixed(1)} MB`;
  const long = plan.history.longThread.toLocaleString("en");
  return [
    `Khedma Market thread bench (${plan.name}): medians of ${plan.rounds} rounds, headless Chromium, empty cache`,
    machineLine(),
    "",
    `(a) Opening a conversation of ${long} messages; until messages stand there and the page takes input, ms`,
    table(["", "usable", "× short", "aim", "", "longest task"], openings.map(openingCells)),
    `(b) Scrolling ${scrolling.messages.toLocaleString("en")} messages up, and the weight of the page`,
    table(
      ["", "", "aim", ""],
      [
        ["script of the first load, KB gzip", scriptKb.figure.toFixed(0), ...verdictCells(scriptKb)],
        ["script asked for by these, KB gzip", laterScriptKb.figure.toFixed(0), ...verdictCells(laterScriptKb)],
        ["frame p95, ms", frameMs.figure.toFixed(1), ...verdictCells(frameMs)],
        ["longest frame, ms", scrolling.longestMs.toFixed(0), "", ""],
        ["rows at most", scrolling.mostRows.toFixed(0), "", ""],
        [
          `heap, after a tenth of the way and at its end (${heap})`,
          heapRatio.figure.toFixed(2),
          ...verdictCells(heapRatio),
        ],
      ],
    ),
  ].join("\n");
}

function openingCells(line: OpeningLine): string[] {
  const [usable, task] = [line.usableMs.toFixed(0), line.longestTaskMs.toFixed(0)];
  return [NAMES[line.name], usable, line.figure.toFixed(2), ...verdictCells(line), task];
}

function verdictCells(judged: Judged): string[] {
  if (judged.aim === null) return ["", ""];
  return [`<= ${judged.aim}`, isMet(judged) ? "met" : "MISSED"];
}
