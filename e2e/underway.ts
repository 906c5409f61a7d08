import type { BrowserContext, Page, Request } from "@playwright/test";

const underway = new WeakMap<Page, Map<Request, Promise<void>>>();

/** Keeps count of what the pages of a context ask the API for, for `settled`. */
export function watchRequests(context: BrowserContext): void {
  const ends = new WeakMap<Request, () => void>();
  context.on("request", (request) => {
    // What a service worker asks for belongs to no page.
    if (request.serviceWorker()) return;
    if (request.method() !== "GET" || !new URL(request.url()).pathname.startsWith("/api/v1/")) return;
    const page = request.frame().page();
    const ofPage = underway.get(page) ?? new Map<Request, Promise<void>>();
    underway.set(page, ofPage);
    const isOver = new Promise<void>((resolve) => ends.set(request, resolve));
    ofPage.set(
      request,
      isOver.then(() => void ofPage.delete(request)),
    );
  });
  const end = (request: Request) => ends.get(request)?.();
  context.on("requestfinished", end);
  context.on("requestfailed", end);
}

/** Waits until all that `page` has asked the API for by now is answered. */
export async function settled(page: Page): Promise<void> {
  await Promise.all(underway.get(page)?.values() ?? []);
}
