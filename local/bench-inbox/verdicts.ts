import { median, percentile } from "@/local/bench/statistics";
import type { Answered, Measurements, Rounds } from "./measure";
import type { Role } from "./plan";
import type { Section } from "./questions";

/** Milliseconds over all rounds. */
export type Times = { readonly p50: number; readonly p95: number };

/** A question with its times by role, and what is judged of them. */
export type Line = Pick<Answered, "name" | "aim"> & {
  readonly people: readonly (Times & { readonly role: Role })[];
  readonly figure: number;
};

export type Verdicts = {
  readonly bare: Times;
  readonly sections: readonly (Omit<Section, "questions"> & { readonly lines: readonly Line[] })[];
};

export function isMet({ figure, aim }: Pick<Line, "figure" | "aim">): boolean {
  return aim === null || figure <= aim;
}

export function judge({ bare, sections }: Measurements): Verdicts {
  return {
    bare: timesOf(bare),
    sections: sections.map(({ questions, ...section }) => ({
      ...section,
      lines: questions.map(({ name, aim, times }) => {
        const people = times.map(({ role, rounds }) => ({ role, ...timesOf(rounds) }));
        const figure = section.figure === "p95" ? Math.max(...people.map(({ p95 }) => p95)) : ratioOf(times);
        return { name, aim, people, figure };
      }),
    })),
  };
}

/** The largest median to the smallest within each round, where all met the same machine; the median of these. */
function ratioOf(times: Answered["times"]): number {
  const [first] = times;
  const ratios = (first?.rounds ?? []).map((_, round) => {
    const medians = times.map(({ rounds }) => median(rounds[round] ?? []));
    return Math.max(...medians) / Math.min(...medians);
  });
  return median(ratios);
}

function timesOf(rounds: Rounds): Times {
  const all = rounds.flat();
  return { p50: median(all), p95: percentile(all, 95) };
}
