import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { bodies, say, test, write } from "./fixtures";
import { clickNotification, pusherOf, shownIn, underWorker } from "./service-worker";

const OPTIONS = { serviceWorkers: "allow" } as const;

test("can be installed, and is readable without a network until one signs out", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const thread = `/inbox/${await say(youssef, salma, "written before the tunnel")}`;
  const page = await browserOf(salma, OPTIONS);
  const context = page.context();
  await page.goto("/inbox");
  await underWorker(page, salma);
  expect(await installability(page)).toEqual({ name: "Khedma Market", start: "/inbox", errors: [] });

  // Opened inside the page, as most conversations are.
  await page
    .getByRole("list", { name: "Conversations" })
    .getByRole("link", { name: /Youssef/ })
    .first()
    .click();
  await expect(bodies(page)).toHaveText(["written before the tunnel"]);
  await expect.poll(() => keptPaths(page)).toEqual([thread]);

  await context.setOffline(true);
  await page.goto("/orders");
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  // Browsers say so of any change of the network; while nobody answers, the page stays.
  const isUnanswered = page.waitForEvent("requestfailed", (request) => request.method() === "HEAD");
  await page.evaluate(() => {
    Object.assign(window, { isBefore: true });
    dispatchEvent(new Event("online"));
  });
  await isUnanswered;
  expect(await page.evaluate(() => "isBefore" in window)).toBe(true);
  await page.getByRole("link", { name: "Youssef Amrani" }).click();
  await expect(page).toHaveURL(thread);
  await expect(bodies(page)).toHaveText(["written before the tunnel"]);

  await context.setOffline(false);
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => keptPaths(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto(thread);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Youssef Amrani" })).toHaveCount(0);
});

test("a push is shown, its click leads the open tab there, and what was being written stays", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const thread = `/inbox/${await say(youssef, salma, "Salam")}`;
  const page = await browserOf(salma, { ...OPTIONS, permissions: ["notifications"] });
  await page.goto(thread);
  await underWorker(page, salma);
  await page.getByRole("textbox", { name: "Message" }).fill("half a sentence");
  await page.getByRole("link", { name: "Inbox" }).first().click();
  await expect(page).toHaveURL(/\/inbox$/);

  const push = await pusherOf(page);
  const payload = {
    ...{ id: randomUUID(), tag: thread, title: "Youssef Amrani", body: "Salam", language: "en", dir: "ltr" },
    ...{ path: thread, userId: salma.id },
  };
  await push({ ...payload, id: randomUUID(), userId: youssef.id, title: "Not for her" });
  await push(payload);
  await expect.poll(() => shownIn(page.context())).toEqual(["Youssef Amrani: Salam"]);

  expect(await clickNotification(page.context())).toBeNull();
  await expect(page).toHaveURL(thread);
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("half a sentence");
  await expect.poll(() => shownIn(page.context())).toEqual([]);
});

test("a new version waits until one takes it, and what was being written stays", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const thread = `/inbox/${await say(youssef, salma, "Salam")}`;
  const page = await browserOf(salma, OPTIONS);
  await page.goto(thread);
  await underWorker(page, salma);
  await write(page, "sent before");
  await expect(bodies(page)).toHaveText(["Salam", "sent before"]);
  await page.getByRole("textbox", { name: "Message" }).fill("half a sentence");
  await page.evaluate(() => Object.assign(window, { isBefore: true }));
  // A program under another address is a next version of it.
  await page.evaluate(() => navigator.serviceWorker.register("/sw.js?next"));
  await page
    .getByRole("status")
    .filter({ hasText: "A new version is" })
    .getByRole("button", { name: "Reload" })
    .click();
  // The page loads anew meanwhile, which this waits through as a question to the page would not.
  await page.waitForFunction(
    () => !("isBefore" in window) && navigator.serviceWorker.controller?.scriptURL.endsWith("?next"),
  );
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("half a sentence");
  await expect(bodies(page)).toHaveText(["Salam", "sent before"]);
});

/** The pages that this browser keeps, whoever's. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

async function installability(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const { data = "{}" } = await devtools.send("Page.getAppManifest");
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  const { name, start_url: start } = JSON.parse(data);
  // A context that is thrown away is one that nothing can be installed in; all else must be right.
  const errors = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
  return { name, start, errors };
}
