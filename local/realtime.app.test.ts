import type { Browser, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import PusherApi from "pusher";
import PusherClient from "pusher-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BROWSER_ARGS } from "@/e2e/playwright.config";
import { findBrowser } from "./browser";
import { type AppStack, openAppStack, type Person } from "./testing/app-stack";
import { PATIENCE } from "./testing/family";
import { greet, startStream } from "./testing/stream";

const CLIENTS = 500;
/** After this a page asks for what it missed whatever happens: a test that waits as long proves nothing of events. */
const ASKS_ANYWAY_MS = 60_000;

let stack: AppStack;
let browser: Browser;

// Processes are told apart by /proc.
describe.runIf(process.platform === "linux")("a realtime server that is killed under load", () => {
  beforeAll(async () => {
    stack = await openAppStack();
    browser = await chromium.launch({ executablePath: await findBrowser(() => undefined), args: BROWSER_ARGS });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  it("costs no message in any browser, doubles none, disorders none, and lets no send fail", async () => {
    const [salma, youssef] = [await stack.makePerson("Salma"), await stack.makePerson("Youssef")];
    const conversationId = await greet(stack, salma, youssef);
    const path = `/inbox/${conversationId}`;
    const tabs = [
      ...(await openTabs(salma, [path, path])),
      ...(await openTabs(youssef, [path])),
      ...(await openTabs(youssef, [path])),
    ];
    await allLive(tabs);
    const stream = startStream(stack, conversationId, [salma, youssef]);

    await stack.killRealtime();
    await allLive(tabs);
    // Once more while everybody is coming back.
    await stack.killRealtime();
    const everything = ["Salam"];
    // What is written last is written into the void: no later event tells anybody that something is missing.
    await stack.killRealtime(async () => {
      await stream.grown();
      everything.push(...(await stream.stop()));
    });
    await allLive(tabs);

    for (const tab of tabs) await vi.waitFor(async () => expect(await bodiesIn(tab)).toEqual(everything), PATIENCE);
    for (const tab of tabs) await tab.context().close();
  });

  it(`has ${CLIENTS} clients back that were all thrown out at once, and not a send fails meanwhile`, async () => {
    const people = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => stack.makePerson(`Client ${n}`)));
    const [salma, youssef] = [await stack.makePerson("Salma"), await stack.makePerson("Youssef")];
    const stream = startStream(stack, await greet(stack, salma, youssef), [salma, youssef]);
    const clients = people.map(listen);
    await Promise.all(clients.map(({ subscribed }) => subscribed()));

    const back = clients.map(({ subscribed }) => subscribed());
    const sentBefore = stream.count();
    await stack.killRealtime();
    await Promise.all(back);
    expect(stream.count()).toBeGreaterThan(sentBefore);

    expect(await occupiedChannels()).toEqual(expect.arrayContaining(people.map(({ id }) => `private-user-${id}`)));
    for (const { pusher } of clients) pusher.disconnect();
    await stream.stop();
  });
});

/** A browser of this person's own, with a tab for each path. */
async function openTabs(person: Person, paths: readonly string[]): Promise<Page[]> {
  const context = await browser.newContext({ baseURL: stack.origin });
  await context.addInitScript(withoutLongTimers, ASKS_ANYWAY_MS);
  const [name = "", value = ""] = person.cookie.split("=");
  await context.addCookies([{ name, value, url: stack.origin, httpOnly: true, sameSite: "Lax" }]);
  return Promise.all(
    paths.map(async (path) => {
      const page = await context.newPage();
      await page.goto(path);
      return page;
    }),
  );
}

/** Runs in the page: what it would do by itself after such a time, it never does. */
function withoutLongTimers(longestMs: number): void {
  const set = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (work: TimerHandler, ms = 0, ...given: unknown[]) => (ms < longestMs ? set(work, ms, ...given) : 0),
  });
}

async function allLive(tabs: readonly Page[]): Promise<void> {
  for (const tab of tabs) {
    await tab.locator("[data-realtime=connected]").waitFor({ state: "attached", timeout: PATIENCE.timeout });
  }
}

function bodiesIn(tab: Page): Promise<string[]> {
  return tab.getByRole("log", { name: "Messages" }).locator("article [data-body]").allTextContents();
}

/** The official client on the app's own address, with the authorisation of this person's session. */
function listen(person: Person) {
  const pusher = new PusherClient(stack.env.PUSHER_KEY ?? "", {
    ...{ cluster: "none", wsHost: "127.0.0.1", wsPort: stack.port, forceTLS: false, enabledTransports: ["ws"] },
    channelAuthorization: {
      ...{ endpoint: "", transport: "ajax" },
      customHandler({ socketId, channelName }, done) {
        const form = `socket_id=${socketId}&channel_name=${channelName}`;
        stack.ask(person, "/api/realtime/auth", form, "application/x-www-form-urlencoded").then(
          (answer) => done(null, JSON.parse(answer)),
          (error: Error) => done(error, null),
        );
      },
    },
  });
  const channel = pusher.subscribe(`private-user-${person.id}`);
  const subscribed = () =>
    new Promise<void>((resolve) => {
      channel.bind("pusher:subscription_succeeded", function heard() {
        channel.unbind("pusher:subscription_succeeded", heard);
        resolve();
      });
    });
  return { pusher, subscribed };
}

async function occupiedChannels(): Promise<string[]> {
  const { PUSHER_APP_ID: appId = "", PUSHER_KEY: key = "", PUSHER_SECRET: secret = "", PUSHER_PORT: port } = stack.env;
  const api = new PusherApi({ appId, key, secret, host: "127.0.0.1", port, useTLS: false });
  return Object.keys((await (await api.get({ path: "/channels" })).json()).channels);
}
