/** How a suite went; `passed` and `failed` count its tests. */
export type Outcome = {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  /** What failed, and how, where the suite's own words may be far above by the end of the run. */
  readonly failures?: readonly string[];
};

/** The closing lines of a run: what failed, one for each suite, and the total alone on the last. */
export function closingLines(outcomes: readonly Outcome[]): string[] {
  const total = (key: "passed" | "failed") => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const lines = outcomes.map(({ suite, passed, failed }) => `${suite}: ${passed} passed, ${failed} failed`);
  const failures = outcomes.flatMap((outcome) => outcome.failures ?? []).map((failure) => `✗ ${failure}`);
  return [...failures, ...lines, `${total("passed")} passed, ${total("failed")} failed`];
}

/** Counts a suite whose program failed without any failed test, which did not even start perhaps, as one failure. */
export function withExitCode(outcome: Outcome, exitCode: number | null): Outcome {
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
