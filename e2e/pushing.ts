import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { startPushService, type TestPushService } from "@/lib/testing/push-service";
import { workerIn } from "./service-worker";

/** A subscription as a browser holds it; the key is the server's. */
interface Held {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  applicationServerKey: number[];
}

declare global {
  interface Window {
    heldSubscription(): Promise<Held | null>;
    subscribeTo(applicationServerKey: number[]): Promise<Held>;
    endSubscription(): Promise<void>;
    /** `isByClick`: whether the browser would ask at all, for it does so only after a click. */
    askWhetherToTell(isByClick: boolean): Promise<NotificationPermission>;
  }
}

/** A browser whose push service is a test's. */
export class PushBrowser {
  held: Held | null = null;
  /** Whether its person was asked because they had clicked, each time that they were. */
  asked: boolean[] = [];
  /** Whether its push service gives addresses. */
  isReachable = true;
  /** What they answer. */
  answer: NotificationPermission = "granted";

  constructor(
    readonly context: BrowserContext,
    readonly service: TestPushService,
  ) {}

  /** A new address at the test's own service, whose name leads there: local/testing/push-road.ts. */
  subscribe(applicationServerKey: number[]): Held {
    if (!this.isReachable) throw new Error("The push service does not answer.");
    const endpoint = `https://e2e-${this.service.port}.notify.windows.com/w/${randomUUID()}`;
    this.held = { endpoint, keys: this.service.enroll(endpoint), applicationServerKey };
    return this.held;
  }

  /** What arrived at the present address, the oldest first. */
  arrived() {
    const path = this.held && new URL(this.held.endpoint).pathname;
    return this.service.arrived.filter((push) => push.path === path);
  }

  /** Has its push service give it another address, and the worker told of that. */
  async move(): Promise<void> {
    const { endpoint, keys } = this.subscribe(this.held?.applicationServerKey ?? []);
    const worker = await workerIn(this.context);
    await worker.evaluate(
      async (newSubscription) => {
        const waits: Promise<unknown>[] = [];
        // Only a browser makes one that waits.
        const waitUntil = (wait: Promise<unknown>) => void waits.push(wait);
        const event = new Event("pushsubscriptionchange");
        self.dispatchEvent(Object.assign(event, { newSubscription, waitUntil }));
        await Promise.all(waits);
      },
      { endpoint, expirationTime: null, keys },
    );
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

/**
 * Gives the browser of `page` a push service of the test's own. Chromium has its address from Google's, which no test may reach,
 * and tells nobody its keys; so its subscribing is replaced, and what it asks its person is answered here.
 */
export async function withPushService(page: Page): Promise<PushBrowser> {
  const context = page.context();
  const browser = new PushBrowser(context, await startPushService());
  await context.clearPermissions();
  await context.exposeFunction("heldSubscription", () => browser.held);
  await context.exposeFunction("subscribeTo", (key: number[]) => browser.subscribe(key));
  await context.exposeFunction("endSubscription", () => {
    browser.held = null;
  });
  await context.exposeFunction("askWhetherToTell", async (isByClick: boolean) => {
    browser.asked.push(isByClick);
    if (browser.answer === "granted") await context.grantPermissions(["notifications"]);
    return browser.answer;
  });
  await context.addInitScript(replaceSubscribing);
  return browser;
}

/** Runs in pages. */
function replaceSubscribing(): void {
  // Nor has a page that is no site's.
  if (!("PushManager" in window)) return;
  const own = Object.getOwnPropertyDescriptor(Notification, "permission");
  Object.defineProperty(Notification, "permission", {
    get: () => (own?.get?.call(Notification) === "granted" ? "granted" : "default"),
  });
  Notification.requestPermission = () => window.askWhetherToTell(navigator.userActivation.isActive);
  const made = ({ endpoint, keys, applicationServerKey }: Held) => ({
    endpoint,
    options: { userVisibleOnly: true, applicationServerKey: new Uint8Array(applicationServerKey).buffer },
    toJSON: () => ({ endpoint, expirationTime: null, keys }),
    unsubscribe: () => window.endSubscription().then(() => true),
  });
  Object.assign(PushManager.prototype, {
    getSubscription: async () => {
      const held = await window.heldSubscription();
      return held && made(held);
    },
    subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) =>
      made((await window.heldSubscription()) ?? (await window.subscribeTo([...applicationServerKey]))),
  });
}
