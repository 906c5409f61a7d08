import { type BrowserContext, expect, type Page, type Worker } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";

/** Waits until the worker has taken the page over and knows whose it is. Not by `waitForFunction`, which takes a promise for true. */
export async function underWorker(page: Page, viewer: Viewer): Promise<void> {
  const standing = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open("state")).match("/owner");
      const { controller } = navigator.serviceWorker;
      return [controller?.state, await kept?.text()];
    });
  await expect.poll(standing).toEqual(["activated", viewer.id]);
}

/** Hands pushes to the worker as a push service would, decrypted, also when the page has gone elsewhere. */
export async function pusherOf(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const registered = Promise.withResolvers<string>();
  devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    if (registrations[0]) registered.resolve(registrations[0].registrationId);
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered.promise;
  const { origin } = new URL(page.url());
  return (payload: object) =>
    devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: JSON.stringify(payload) });
}

/** The worker that is in charge. */
export async function workerIn(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker");
}

/** What is shown, as "title: body". */
export async function shownIn(context: BrowserContext): Promise<string[]> {
  return (await workerIn(context)).evaluate(`
    self.registration.getNotifications().then((shown) => shown.map(({ title, body }) => title + ": " + body))
  `);
}

/**
 * Does what a click on the only notification does; answers the address of the window that it asks for, null where an open one
 * goes there. No tool clicks outside the page, and Chromium lets nothing but such a click open a window.
 */
export async function clickNotification(context: BrowserContext): Promise<string | null> {
  return (await workerIn(context)).evaluate(`
    (async () => {
      let opened = null;
      self.clients.openWindow = async (path) => { opened = path; };
      // However slow this machine is, a page is given time to answer.
      self.setTimeout = () => 0;
      const [notification] = await self.registration.getNotifications();
      await follow({ notification });
      return opened;
    })()
  `);
}
