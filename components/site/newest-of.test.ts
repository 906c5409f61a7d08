import { describe, expect, test } from "vitest";
import { newestOf } from "./newest-of";

describe("of several answers", () => {
  test("one that was overtaken does not come last", async () => {
    const { ask, answer } = asker();
    const [first, second] = [ask(), ask()];
    answer(1, "new");
    expect(await second).toBe("new");
    answer(0, "old");
    expect(await first).toBeNull();
  });

  test("each counts that comes in its turn, and one that fails takes nothing from the others", async () => {
    const { ask, answer, fail } = asker();
    const [first, second] = [ask(), ask()];
    fail(1);
    await expect(second).rejects.toThrow("no network");
    answer(0, "only");
    expect(await first).toBe("only");
  });
});

function asker() {
  const open: { resolve(text: string): void; reject(error: Error): void }[] = [];
  const ask = newestOf(() => new Promise<string>((resolve, reject) => open.push({ resolve, reject })));
  return {
    ask,
    answer: (at: number, text: string) => open[at]?.resolve(text),
    fail: (at: number) => open[at]?.reject(new Error("no network")),
  };
}
