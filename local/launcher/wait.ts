import { setTimeout as delay } from "node:timers/promises";

const STEP_MS = 25;

/** Asks again and again until the answer is yes; resolves to whether that came before `limitMs` were over. */
export async function waitUntil(isDone: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (!(await isDone())) {
    if (performance.now() > deadline) return false;
    await delay(STEP_MS);
  }
  return true;
}
