/** How a suite went; `passed` and `failed` count its tests. */
export type Outcome = { readonly suite: string; readonly passed: number; readonly failed: number };

/** The closing lines of a run: one for each suite, and the total alone on the last. */
export function closingLines(outcomes: readonly Outcome[]): string[] {
  const total = (key: "passed" | "failed") => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const lines = outcomes.map(({ suite, passed, failed }) => `${suite}: ${passed} passed, ${failed} failed`);
  return [...lines, `${total("passed")} passed, ${total("failed")} failed`];
}

/** Counts a suite whose program failed without any failed test, which did not even start perhaps, as one failure. */
export function withExitCode(outcome: Outcome, exitCode: number | null): Outcome {
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
