import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, test as base, chromium, type Page } from "@playwright/test";
import { createSessionCookie } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/types";

import { startConversation } from "@/lib/messages/send";
import type { SendMessageInput } from "@/lib/messages/validation";
import { makePerson } from "@/lib/testing/people";
import { keepDiary } from "./diary";
import { BROWSER_ARGS } from "./playwright.config";
import { settled, watchRequests } from "./underway";

interface Fixtures {
  /** Opens a browser of its own, signed in as `viewer` by writing a session instead of filling a form. */
  browserOf(viewer: Viewer, options?: BrowserContextOptions): Promise<Page>;
  /** Two people who have not met. */
  people: { salma: Viewer; youssef: Viewer };
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use, testInfo) => {
    watchRequests(context);
    const endDiary = keepDiary(context, "a visitor", testInfo);
    await use(context);
    await endDiary();
  },
  browserOf: async ({ browser, contextOptions, baseURL }, use, testInfo) => {
    const pages: Page[] = [];
    const diaries: (() => Promise<void>)[] = [];
    let desktop = null as Browser | null;
    await use(async (viewer, options = {}) => {
      // The shell shows none, whatever is permitted.
      const isNotified = options.permissions?.includes("notifications") ?? false;
      if (isNotified) desktop ??= await openDesktop();
      const context = await ((isNotified && desktop) || browser).newContext({ ...contextOptions, ...options });
      // Watched, now and then a worker takes no navigation and gives no way to the next one any more.
      if (options.serviceWorkers !== "allow") watchRequests(context);
      diaries.push(keepDiary(context, viewer.name, testInfo));
      const { name, value } = await createSessionCookie(viewer.id);
      await context.addCookies([{ name, value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const endDiary of diaries) await endDiary();
    await Promise.all(pages.map((page) => page.context().close()));
    await desktop?.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures asked for from here.
  people: async ({}, use) => {
    const [salma, youssef] = await Promise.all([makePerson("Salma Idrissi"), makePerson("Youssef Amrani")]);
    await use({ salma, youssef });
  },
});

/** A whole Chromium, with a desktop's services: local/browser.ts. */
function openDesktop(): Promise<Browser> {
  // biome-ignore lint/style/noProcessEnv: the runner hands this over, and it is no setting of the product.
  const { E2E_DESKTOP: executablePath } = process.env;
  return chromium.launch({ args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) });
}

/** Nothing that a person may write needs sideways scrolling, though no line can end in it. */
export const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Writes a message as its sender would, past the browser; answers the conversation's id. */
export async function say(
  from: Viewer,
  to: Viewer,
  body: string,
  context?: SendMessageInput["context"],
): Promise<string> {
  const message = await startConversation(from, {
    to: to.username,
    clientId: randomUUID(),
    body,
    ...(context && { context }),
  });
  return message.conversationId;
}

/** `count` messages by turns, "message 1" first; answers the conversation's id. */
export async function talk({ salma, youssef }: { salma: Viewer; youssef: Viewer }, count: number): Promise<string> {
  let conversationId = "";
  for (let n = 1; n <= count; n += 1) {
    const [from, to] = n % 2 ? [youssef, salma] : [salma, youssef];
    conversationId = await say(from, to, `message ${n}`);
  }
  return conversationId;
}

/** Waits until events arrive in the page and it has caught up, so that what follows is told by them alone. */
export async function live(page: Page): Promise<void> {
  await page.locator("[data-realtime=connected]").waitFor({ state: "attached" });
  await settled(page);
}

/** A clock cannot be stopped in the past, however long a slow machine takes to stop it. */
const STOP_MS = 5000;

/** Lets the clock of `page` stand from now on, so that only the test moves it; it was installed before. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + STOP_MS);
}

/** The bodies shown in the log, in the order in which they stand. */
export function bodies(page: Page) {
  return page.getByRole("log", { name: "Messages" }).locator("article [data-body]");
}

/** Types into the composer and presses Enter. */
export async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill(text);
  await field.press("Enter");
}
