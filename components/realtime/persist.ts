import { patience } from "./patience";

/** Tries, with growing pauses, until it succeeds; null once `isGivenUp` says that nobody wants it any more. */
export async function persist<Result>(
  attempt: () => Promise<Result>,
  isGivenUp: () => boolean,
  onFailure: () => void,
): Promise<Result | null> {
  for (let failures = 0; !isGivenUp(); failures += 1) {
    try {
      return await attempt();
    } catch {
      if (!isGivenUp()) onFailure();
      await new Promise((resolve) => setTimeout(resolve, patience(failures, Math.random())));
    }
  }
  return null;
}
