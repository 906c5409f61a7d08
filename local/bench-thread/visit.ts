import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Cast } from "@/local/bench/cast";

/** What is visited, by whom. */
export type Site = { readonly browser: Browser; readonly origin: string; readonly cast: Cast };

/** One page in a browser that has nothing in its cache, with the protocol to look inside. */
export type Visit = { readonly page: Page; readonly cdp: CDPSession };

/** Opens `path` as the reader of the cast, and closes it when `use` is done. */
export async function visit<Answer>(
  { browser, origin, cast }: Site,
  use: (visit: Visit) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: origin });
  try {
    const [name = "", value = ""] = cast.reader.cookie.split("=");
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    return await use({ page, cdp: await context.newCDPSession(page) });
  } finally {
    await context.close();
  }
}
