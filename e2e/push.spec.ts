import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { countUnread } from "@/lib/inbox/counts";
import { updateEntry } from "@/lib/inbox/mutations";
import { listPushDevices } from "@/lib/push/queries";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { handedOut, makeBrowserKeys } from "@/lib/testing/push-parcel";
import { bodies, live, say, test, write } from "./fixtures";
import { type PushBrowser, withPushService } from "./pushing";
import { clickNotification, pusherOf, shownIn, underWorker } from "./service-worker";
import { lookedAt } from "./telling";

/** As a page of ours sends it. */
const OWN_ORIGIN = { origin: env.APP_URL ?? "" };

const OPTIONS = { serviceWorkers: "allow", permissions: ["notifications"] as string[] } as const;

test.describe("pushes", () => {
  let browser: PushBrowser;
  let page: Page;
  test.beforeEach(async ({ people, browserOf }) => {
    page = await browserOf(people.salma, { ...OPTIONS });
    browser = await withPushService(page);
  });
  test.afterEach(() => browser.close());

  test("from the click that allows them to the conversation, and none of what was read, muted or left", async ({
    people: { salma, youssef },
  }) => {
    await page.goto("/settings/notifications");
    await underWorker(page, salma);
    const push = await pusherOf(page);
    await expect(page.getByText("Be told of a message or an order here")).toBeVisible();
    await expect(page.getByText("You are not told here yet.")).toBeVisible();
    expect(browser.asked).toEqual([]);
    await page.getByRole("button", { name: "Tell me here" }).click();
    await expect(page.getByText("You are told here.")).toBeVisible();
    expect(browser.asked).toEqual([true]);
    expect(keyOf(browser)).toBe(env.VAPID_PUBLIC_KEY);

    await page.goto("about:blank");
    const conversationId = await say(youssef, salma, "The logo is ready");
    await lookedAt(salma, conversationId);
    const [arrived, ...more] = browser.arrived();
    expect(more).toEqual([]);
    expect(arrived?.vapid.key).toBe(env.VAPID_PUBLIC_KEY);
    await push(arrived?.payload ?? {});
    await expect.poll(() => shownIn(page.context())).toEqual(["Youssef Amrani: The logo is ready"]);
    await page.goto((await clickNotification(page.context())) ?? "nowhere");
    await expect(page).toHaveURL(`/inbox/${conversationId}`);
    await expect(bodies(page)).toHaveText(["The logo is ready"]);
    await expect.poll(() => shownIn(page.context())).toEqual([]);

    await say(youssef, salma, "read at once");
    await expect.poll(() => countUnread(salma)).toEqual({ count: 0 });
    await lookedAt(salma, conversationId);
    expect(bodiesTo(browser)).toEqual(["The logo is ready"]);

    await page.goto("/settings/profile");
    await updateEntry(salma, { conversationId, muted: true });
    await say(youssef, salma, "muted");
    await lookedAt(salma, conversationId);
    expect(bodiesTo(browser)).toEqual(["The logo is ready"]);

    await updateEntry(salma, { conversationId, muted: false });
    await browser.move();
    await say(youssef, salma, "to another address");
    await lookedAt(salma, conversationId);
    expect(browser.arrived().map(({ payload }) => payload.body)).toEqual(["(2) to another address"]);
    expect(await devicesOf(salma)).toHaveLength(1);

    await page.getByRole("button", { name: /^Account of/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("navigation").getByRole("link", { name: "Sign in" })).toBeVisible();
    await say(youssef, salma, "to nobody here");
    await lookedAt(salma, conversationId);
    expect(bodiesTo(browser)).toEqual(["The logo is ready", "(2) to another address"]);
    expect(await isMarked(page.context())).toBe(false);
  });

  test("are offered after a message of one's own, with the reason, and in every tab until one says yes", async ({
    people: { salma, youssef },
  }) => {
    const conversationId = await say(youssef, salma, "Salam");
    const other = await page.context().newPage();
    for (const tab of [page, other]) await openUnderWorker(tab, salma, `/inbox/${conversationId}`);
    await say(youssef, salma, "How much is it?");
    await expect(bodies(page)).toHaveText(["Salam", "How much is it?"]);
    await expect(offer(page)).toHaveCount(0);

    await write(page, "850 dirhams");
    await expect(offer(page)).toContainText("Be told of the answer, also while this page is closed?");
    await expect(offer(other)).toBeVisible();
    expect(browser.asked).toEqual([]);
    browser.isReachable = false;
    await offer(page).getByRole("button", { name: "Tell me here" }).click();
    await expect(offer(page)).toContainText("That did not work. Try again?");
    expect(browser.asked).toEqual([true]);
    browser.isReachable = true;
    await offer(page).getByRole("button", { name: "Tell me here" }).click();
    for (const tab of [page, other]) await expect(offer(tab)).toHaveCount(0);
    expect(await devicesOf(salma)).toHaveLength(1);
  });

  test("are offered no more once one does not want to be asked", async ({ people: { salma, youssef } }) => {
    const conversationId = await say(youssef, salma, "Salam");
    const other = await page.context().newPage();
    for (const tab of [page, other]) await openUnderWorker(tab, salma, `/inbox/${conversationId}`);
    await write(page, "850 dirhams");
    await expect(offer(other)).toBeVisible();
    await offer(page).getByRole("button", { name: "No, thank you" }).click();
    for (const tab of [page, other]) await expect(offer(tab)).toHaveCount(0);
    await openUnderWorker(other, salma, `/inbox/${conversationId}`);
    await write(page, "and 3 days");
    await expect(bodies(other)).toHaveText(["Salam", "850 dirhams", "and 3 days"]);
    for (const tab of [page, other]) await expect(offer(tab)).toHaveCount(0);
    expect(browser.asked).toEqual([]);
  });
});

test.describe("every way out ends what this browser is told", () => {
  test("signing out, here and everywhere", async ({ people: { salma }, browserOf }) => {
    const leave = ({ request }: Page, form: Record<string, string>) =>
      request.post("/sign-out", { headers: OWN_ORIGIN, form, maxRedirects: 0 });
    const [page, phone] = [await browserOf(salma), await browserOf(salma)];
    for (const { request } of [page, phone]) await allow(request);
    expect(await devicesOf(salma)).toHaveLength(2);
    expect(await isMarked(page.context())).toBe(true);
    await leave(page, {});
    expect(await devicesOf(salma)).toHaveLength(1);
    expect(await isMarked(page.context())).toBe(false);

    const desk = await browserOf(salma);
    await leave(desk, { everywhere: "1" });
    expect(await devicesOf(salma)).toEqual([]);
  });

  test("the door of next-auth", async ({ people: { salma }, browserOf }) => {
    const page = await browserOf(salma);
    const { request } = page;
    await allow(request);
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    await request.post("/api/auth/signout", {
      headers: OWN_ORIGIN,
      form: { csrfToken, json: "true", callbackUrl: "/" },
    });
    expect(await devicesOf(salma)).toEqual([]);
    expect(await isMarked(page.context())).toBe(false);
  });

  test("a new password, except where it was set", async ({ browserOf }) => {
    const account = await makeAccount();
    const [page, phone] = [await browserOf(account), await browserOf(account)];
    for (const { request } of [phone, page]) await allow(request);
    const [own] = await devicesOf(account);
    await page.goto("/settings/profile");
    await page.getByLabel("Current password").fill(PASSWORD);
    await page.getByLabel("New password").fill("another four words");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Your password is changed.")).toBeVisible();
    expect(await devicesOf(account)).toEqual([own]);
  });
});

async function openUnderWorker(page: Page, viewer: Viewer, path: string): Promise<void> {
  await page.goto(path);
  await underWorker(page, viewer);
  await live(page);
  await page.locator("[data-push-offer=none]").waitFor({ state: "attached" });
}

function offer(page: Page) {
  return page.getByRole("complementary", { name: "Notifications" });
}

/** The server's key, as this browser was given it. */
function keyOf({ held }: PushBrowser): string {
  return Buffer.from(held?.applicationServerKey ?? []).toString("base64url");
}

/** What was pushed to a browser, whatever its address was. */
function bodiesTo({ service }: PushBrowser): string[] {
  return service.arrived.map(({ payload }) => payload.body);
}

async function devicesOf(viewer: Viewer): Promise<string[]> {
  return (await listPushDevices(viewer, null)).items.map(({ id }) => id);
}

/** Whether a browser says which subscription is its own. */
async function isMarked(context: BrowserContext): Promise<boolean> {
  return (await context.cookies()).some(({ name }) => name === "push-browser");
}

/** Has a browser told by push, without a page. */
async function allow(request: Page["request"]): Promise<void> {
  const endpoint = `https://fcm.googleapis.com/fcm/send/${randomUUID()}`;
  const data = { endpoint, keys: handedOut(makeBrowserKeys()) };
  expect((await request.post("/api/v1/push/subscriptions", { headers: OWN_ORIGIN, data })).status()).toBe(200);
}
