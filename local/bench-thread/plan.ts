import { QUICK as FEW, type Plan as History } from "@/local/bench/plan";

/** How much a run does. */
export type Plan = {
  readonly name: "full" | "quick";
  /** What the database is filled with. */
  readonly history: History;
  readonly rounds: number;
  /** How many messages one scrolls up. */
  readonly scrolled: number;
};

export const FULL: Plan = { name: "full", history: historyOf(100_000), rounds: 5, scrolled: 10_000 };

/** For trying the bench itself out; its figures mean little. */
export const QUICK: Plan = { name: "quick", history: historyOf(3_000), rounds: 2, scrolled: 2_000 };

function historyOf(longThread: number): History {
  return { ...FEW, longThread, messages: longThread + 4_000 };
}
