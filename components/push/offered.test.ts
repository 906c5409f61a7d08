import { afterEach, expect, it, vi } from "vitest";
import { mayOffer, neverOfferAgain } from "./offered";

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";

interface Browser {
  permission?: NotificationPermission;
  controller?: object | null;
  hasPush?: boolean;
  userAgent?: string;
  storage?: object;
}

/** The browser of somebody who was never asked. */
function use({
  permission = "default",
  controller = {},
  hasPush = true,
  userAgent = CHROME,
  storage = memory(),
}: Browser) {
  vi.stubGlobal("navigator", { userAgent, maxTouchPoints: 0, serviceWorker: { controller } });
  vi.stubGlobal("window", { Notification: {}, ...(hasPush && { PushManager: {} }) });
  vi.stubGlobal("Notification", { permission });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("localStorage", storage);
}

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const LOCKED = {
  getItem() {
    throw new Error("locked");
  },
};

afterEach(() => vi.unstubAllGlobals());

it("is offered to whoever was never asked, until they have said anything to it", () => {
  use({});
  expect([mayOffer(), mayOffer()]).toEqual([true, true]);
  neverOfferAgain();
  expect(mayOffer()).toBe(false);
});

it.each([
  ["is told already, or has allowed it", { permission: "granted" }],
  ["has forbidden it", { permission: "denied" }],
  ["has a browser that cannot", { hasPush: false }],
  ["has to put it on the home screen first", { userAgent: IPHONE }],
  ["has no worker yet that would show it", { controller: null }],
  ["has a browser that could not remember the answer", { storage: LOCKED }],
] as const)("is not offered to whoever %s", (_, browser) => {
  use(browser);
  expect(mayOffer()).toBe(false);
});
