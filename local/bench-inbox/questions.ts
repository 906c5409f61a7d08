import type { Measured } from "./cast";
import type { Role } from "./plan";

/** Something that people ask. */
export type Question = {
  readonly name: string;
  /** The most that its figure may be; null where it is only told. */
  readonly aim: number | null;
  /** Asks it, and answers how many milliseconds that took; `turn` counts, so that not always the same is asked. */
  time(person: Measured, turn: number): Promise<number>;
};

/** Questions that are asked by the same people, and compared among them. */
export type Section = {
  readonly title: string;
  readonly roles: readonly Role[];
  /** What is judged: the largest median as a multiple of the smallest, or the largest 95th percentile in ms. */
  readonly figure: "ratio" | "p95";
  readonly questions: readonly Question[];
};
