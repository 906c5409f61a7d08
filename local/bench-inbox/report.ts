import { machineLine } from "@/local/bench/machine";
import { table } from "@/local/bench/table";
import type { Plan, Role } from "./plan";
import { isMet, type Line, type Verdicts } from "./verdicts";

/** All figures with their aims, as text for a terminal. */
export function reportOf({ bare, sections }: Verdicts, plan: Plan): string {
  return [
    `Khedma Market inbox bench (${plan.name}): ${count(plan.messages)} messages; medians of ${plan.rounds * plan.takes} answers, ms`,
    `${machineLine()}, Postgres without fsync; a round trip for nothing takes ${bare.p50.toFixed(2)} ms`,
    "",
    ...sections.map(({ title, roles, lines }) =>
      [
        title,
        table(
          ["", ...roles.map((role) => nameOf(role, plan)), "× bare", "ratio", "aim", ""],
          lines.map((line) => cellsOf(line, bare.p50)),
        ),
      ].join("\n"),
    ),
  ].join("\n");
}

function cellsOf({ name, people, ratio, aim }: Line, bareMs: number): string[] {
  const largest = Math.max(...people.map(({ p50 }) => p50));
  const figures = [...people.map(({ p50 }) => p50), largest / bareMs, ratio].map((figure) => figure.toFixed(2));
  return [name, ...figures, ...(aim === null ? ["", ""] : [`<= ${aim}`, isMet({ ratio, aim }) ? "met" : "MISSED"])];
}

/** What tells somebody from those beside them. */
function nameOf(role: Role, { inboxes }: Plan): string {
  const { inView, messagesEach } = inboxes[role];
  if (role === "behind") return `${count(inView)} unread`;
  return role === "brief" || role === "long" ? `${count(messagesEach)} messages` : count(inView);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
