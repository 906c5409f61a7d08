import type { Cast, Person } from "./cast";
import { ask } from "./http";
import { median } from "./statistics";

/** Something small and something large that are opened in the same way. */
export type Opening = { readonly name: string; readonly small: Page; readonly large: Page };

type Page = { readonly path: string; readonly viewer: Person };

/** Median milliseconds until the whole answer is there. */
export type OpeningTimes = { readonly smallMs: number; readonly largeMs: number };

export function openingsOf(cast: Cast): Opening[] {
  const { reader, shortThread, longThread, fewConversations, manyConversations } = cast;
  function thread(name: string, path: (id: string) => string): Opening {
    const [small, large] = [path(shortThread), path(longThread)];
    return { name, small: { path: small, viewer: reader }, large: { path: large, viewer: reader } };
  }
  function inbox(name: string, path: string): Opening {
    return { name, small: { path, viewer: fewConversations }, large: { path, viewer: manyConversations } };
  }
  return [
    thread("thread, API", (id) => `/api/v1/conversations/${id}/messages`),
    thread("thread, page", (id) => `/inbox/${id}`),
    inbox("inbox, API", "/api/v1/conversations"),
    inbox("inbox, page", "/inbox"),
  ];
}

/** Opens both in turn, one request at a time. */
export async function measureOpening(port: number, { small, large }: Opening, count: number): Promise<OpeningTimes> {
  const [smallMs, largeMs]: [number[], number[]] = [[], []];
  for (let i = 0; i < count; i += 1) {
    smallMs.push(await timeOf(port, small));
    largeMs.push(await timeOf(port, large));
  }
  return { smallMs: median(smallMs), largeMs: median(largeMs) };
}

async function timeOf(port: number, { path, viewer }: Page): Promise<number> {
  const start = performance.now();
  await ask({ port, path, headers: { cookie: viewer.cookie } });
  return performance.now() - start;
}
