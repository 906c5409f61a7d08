import { median, percentile } from "@/local/bench/statistics";
import type { Answered, Measurements, Rounds } from "./measure";
import type { Role } from "./plan";

/** Milliseconds over all rounds. */
export type Figures = { readonly p50: number; readonly p95: number };

/** A question with its figures by role; the ratio is the largest median to the smallest, within each round. */
export type Line = Pick<Answered, "name" | "aim"> & {
  readonly people: readonly (Figures & { readonly role: Role })[];
  readonly ratio: number;
};

export type Verdicts = {
  readonly bare: Figures;
  readonly sections: readonly { readonly title: string; readonly roles: readonly Role[]; readonly lines: Line[] }[];
};

export function isMet({ ratio, aim }: Pick<Line, "ratio" | "aim">): boolean {
  return aim === null || ratio <= aim;
}

export function judge({ bare, sections }: Measurements): Verdicts {
  return {
    bare: figuresOf(bare),
    sections: sections.map(({ title, roles, questions }) => ({ title, roles, lines: questions.map(lineOf) })),
  };
}

function lineOf({ name, aim, times }: Answered): Line {
  const [first] = times;
  const ratios = (first?.rounds ?? []).map((_, round) => {
    const medians = times.map(({ rounds }) => median(rounds[round] ?? []));
    return Math.max(...medians) / Math.min(...medians);
  });
  return {
    name,
    aim,
    people: times.map(({ role, rounds }) => ({ role, ...figuresOf(rounds) })),
    ratio: median(ratios),
  };
}

function figuresOf(rounds: Rounds): Figures {
  const all = rounds.flat();
  return { p50: median(all), p95: percentile(all, 95) };
}
