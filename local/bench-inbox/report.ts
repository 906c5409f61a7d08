import { machineLine } from "@/local/bench/machine";
import { table } from "@/local/bench/table";
import type { Plan, Role } from "./plan";
import { isMet, type Line, type Verdicts } from "./verdicts";

type Section = Verdicts["sections"][number];

/** All figures with their aims, as text for a terminal. */
export function reportOf({ bare, sections }: Verdicts, plan: Plan): string {
  return [
    `Khedma Market inbox bench (${plan.name}): ${count(plan.messages)} messages; medians of ${plan.rounds * plan.takes} answers, ms`,
    `${machineLine()}, Postgres without fsync; × bare: to a round trip for nothing, which takes ${bare.p50.toFixed(2)} ms`,
    "",
    ...sections.flatMap((section, place) => [titleOf(section, place), tableOf(section, bare.p50, plan)]),
  ].join("\n");
}

function titleOf({ title }: Section, place: number): string {
  return `(${String.fromCharCode("a".charCodeAt(0) + place)}) ${title}`;
}

function tableOf({ roles, figure, lines }: Section, bareMs: number, plan: Plan): string {
  const names = roles.map((role) => nameOf(role, plan));
  if (figure === "p95")
    return table(
      ["", ...names, "aim", ""],
      lines.map((line) => [line.name, ...line.people.map(({ p95 }) => p95.toFixed(1)), ...verdictCells(line)]),
    );
  return table(
    ["", ...names, "× bare", "ratio", "aim", ""],
    lines.map((line) => {
      const medians = line.people.map(({ p50 }) => p50);
      const figures = [...medians, Math.max(...medians) / bareMs, line.figure].map((one) => one.toFixed(2));
      return [line.name, ...figures, ...verdictCells(line)];
    }),
  );
}

function verdictCells(line: Line): string[] {
  if (line.aim === null) return ["", ""];
  return [`<= ${line.aim}`, isMet(line) ? "met" : "MISSED"];
}

/** What tells somebody from those beside them. */
function nameOf(role: Role, { inboxes }: Plan): string {
  const { inView, messagesEach } = inboxes[role];
  if (role === "behind") return `${count(inView)} unread`;
  return role === "brief" || role === "long" ? `${count(inView)} × ${count(messagesEach)}` : count(inView);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
