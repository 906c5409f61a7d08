import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { setStage } from "@/lib/applications/set-stage";
import { countNotifications } from "@/lib/notifications/list";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { receiveEvent } from "@/lib/orders/events";
import { makeApplication } from "@/lib/testing/applications";
import { offerOf, propose } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { live, say, test } from "./fixtures";
import { objections } from "./objections";

declare global {
  interface Window {
    chimes: number;
  }
}

function bell(page: Page) {
  return page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Notifications/ });
}

/** What is said in passing of what is new. */
function news(page: Page) {
  return page.getByRole("region", { name: "News" });
}

/** Opens a page, and waits until it is told of what is new and knows how its person wants that. */
async function open(page: Page, path: string): Promise<void> {
  // By whichever connection, for a slow one is given up; and it may come before the last picture.
  const subscribed = new Promise<void>((resolve) => {
    const look = ({ payload }: { payload: string | Buffer }) =>
      String(payload).includes("subscription_succeeded") && resolve();
    page.on("websocket", (socket) => socket.on("framereceived", look));
  });
  await page.goto(path);
  await subscribed;
  await page.locator("[data-in-app=ready]").waitFor({ state: "attached" });
}

/** Has the page be to be seen or not, as a tab behind another one is. */
async function show(page: Page, state: "visible" | "hidden"): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await objections(page)).toEqual([]);
}

test("how one is told is saved at once, is the same on every device, and can be taken back", async ({
  people: { salma },
  browserOf,
}) => {
  const [phone, desk] = await Promise.all([browserOf(salma, { timezoneId: "Africa/Casablanca" }), browserOf(salma)]);
  for (const page of [phone, desk]) {
    await page.goto("/settings/notifications");
    await live(page);
  }
  const messages = (page: Page) => page.getByRole("switch", { name: "New messages", exact: true });
  const orders = (page: Page) => page.getByRole("switch", { name: "Order updates", exact: true });
  const push = (page: Page) =>
    page.getByRole("group", { name: "New messages: how" }).getByRole("switch", { name: "Push" });
  await expectAccessible(desk);

  await push(desk).press("Space");
  await expect(push(phone)).not.toBeChecked();
  await messages(phone).click();
  // Pointed at, it stays for as long as looking around takes.
  await phone.getByText("New messages is off.").hover();
  await expect(messages(desk)).not.toBeChecked();
  await expect(push(desk)).toBeDisabled();
  await expect(orders(desk)).toBeChecked();
  await phone
    .getByRole("status")
    .filter({ hasText: "New messages is off." })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(messages(desk)).toBeChecked();
  await expect(push(desk)).not.toBeChecked();

  await phone.getByRole("switch", { name: "Quiet hours" }).click();
  await expect(phone.getByText("Nothing leaves from 22:00 to 07:00 (Casablanca time).")).toBeVisible();
  await phone.getByLabel("Until").fill("08:30");
  await expect(desk.getByText("Nothing leaves from 22:00 to 08:30 (Casablanca time).")).toBeVisible();
  await desk.getByRole("radio", { name: "العربية" }).check({ force: true });
  await expect(phone.getByRole("radio", { name: "العربية" })).toBeChecked();

  await desk.route("/api/v1/settings/notifications", (route) => route.abort());
  await orders(desk).click();
  await expect(desk.getByText("That could not be saved: no answer came.")).toBeVisible();
  await expect(orders(desk)).toBeChecked();
  await phone.reload();
  await expect(messages(phone)).toBeChecked();
  await expect(push(phone)).not.toBeChecked();
});

test("whoever is elsewhere in the app is told in passing, whoever reads the conversation is not", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  const claire = await makePerson("Claire Dubois");
  const [withYoussef] = [await say(youssef, salma, "one"), await say(claire, salma, "one")];
  const page = await browserOf(salma);
  await open(page, "/gigs");
  await say(youssef, salma, "Is the logo ready?");
  const toast = news(page).getByRole("link", { name: /Youssef Amrani/ });
  await expect(toast).toContainText("Is the logo ready?");
  // Pointed at, it stays for as long as looking at it takes.
  await toast.hover();
  await say(youssef, salma, "It is for tomorrow");
  await expect(toast).toContainText("It is for tomorrow");
  await expect(toast).toContainText("3 new messages");
  await expect(news(page).getByRole("link")).toHaveCount(1);
  await toast.click();
  await expect(page).toHaveURL(`/inbox/${withYoussef}`);
  await expect(news(page).getByRole("link")).toHaveCount(0);

  // What is said here is in the thread; what another says meanwhile is said in passing, and is told last.
  await say(youssef, salma, "Hello?");
  await expect(page.getByRole("log", { name: "Messages" })).toContainText("Hello?");
  await say(claire, salma, "And mine?");
  await expect(news(page).getByRole("link")).toHaveText([/Claire Dubois/]);
});

test("the two switches are honoured one by one, and what is unread is counted all the same", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  await updateNotificationSettings(salma, { messages: { on: false } });
  const page = await browserOf(salma);
  await open(page, "/jobs");
  await say(youssef, salma, "one");
  await expect(page).toHaveTitle(/^\(1\)/);
  const { number } = await makeOrder(youssef, salma);
  await expect(news(page).getByRole("link")).toHaveText([new RegExp(`Youssef Amrani placed order #${number}`)]);
  await expect(bell(page)).toHaveAccessibleName("Notifications 1 unread");

  await updateNotificationSettings(salma, { messages: { on: true }, orders: { on: false } });
  await open(page, "/jobs");
  await makeOrder(youssef, salma);
  await expect(bell(page)).toHaveAccessibleName("Notifications 2 unread");
  await say(youssef, salma, "two");
  await expect(news(page).getByRole("link")).toHaveText([/Youssef Amranitwo/]);
});

test("a burst sounds once in hidden tabs, and not at all while one is looked at", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  const page = await browserOf(salma);
  await page.context().addInitScript(() => {
    window.chimes = 0;
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        window.chimes += 1;
      }
    };
  });
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await open(tab, "/gigs");
  }
  const chimes = async () => {
    const counts = await Promise.all([page, other].map((tab) => tab.evaluate(() => window.chimes)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await show(page, "hidden");
  await say(youssef, salma, "one");
  await expect(news(other).getByRole("link")).toContainText(["one"]);
  expect(await chimes()).toBe(0);

  await show(other, "hidden");
  for (const body of ["two", "three", "four"]) await say(youssef, salma, body);
  await expect.poll(chimes).toBe(1);
  await expect(page).toHaveTitle(/^\(4\)/);
  await show(other, "visible");
  await say(youssef, salma, "five");
  await expect(news(other).getByRole("link")).toContainText(["five"]);
  expect(await chimes()).toBe(1);
});

test("what one has seen on a page of its own is read in the centre, in every tab", async ({
  people: { youssef },
  browserOf,
}) => {
  const [mehdi, company] = await Promise.all([
    makePerson("Mehdi Alaoui", "freelancer"),
    makePerson("Atlas Digital", "company"),
  ]);
  const order = await makeOrder(youssef, mehdi);
  const application = await makeApplication(company, mehdi);
  await setStage(company, { applicationId: application.id, stage: "shortlisted" });
  const [page, other] = await Promise.all([browserOf(mehdi), browserOf(mehdi)]);
  await other.goto("/notifications");
  await live(other);
  await expect(bell(other)).toHaveAccessibleName("Notifications 2 unread");
  await open(page, order.path);
  await expect(bell(other)).toHaveAccessibleName("Notifications 1 unread");
  const event = { orderId: order.id, eventId: randomUUID(), body: "We have no time for it." };
  await receiveEvent({ ...event, step: "cancelled", by: "buyer" });
  await expect.poll(() => countNotifications(mehdi)).toEqual({ count: 1 });
  await page.goto("/dashboard/applications");
  for (const tab of [page, other]) await expect(bell(tab)).toHaveAccessibleName("Notifications");
});

test("the centre lists what others did, leads there, and is read in every tab at once", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  const { conversationId } = await makeOrder(youssef, salma);
  await propose(salma, conversationId, offerOf({ title: "A sign for the shop" }));
  const page = await browserOf(youssef);
  await makeOrder(salma, youssef);
  await page.goto("/notifications");
  await live(page);
  const list = page.getByRole("list", { name: "Notifications" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list).toContainText("Salma Idrissi made an offer: A sign for the shop");
  await expect(bell(page)).toHaveAccessibleName("Notifications 2 unread");
  await expectAccessible(page);

  const other = await page.context().newPage();
  await open(other, "/gigs");
  await bell(other).click();
  const popover = other.getByRole("dialog", { name: "Notifications" });
  await expect(popover.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(other);
  await popover.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await expect(page.getByRole("button", { name: "Mark all as read" })).toBeDisabled();
  await popover.getByRole("button", { name: "Undo" }).click();
  await expect(bell(page)).toHaveAccessibleName("Notifications 2 unread");

  await page.getByRole("link", { name: "Unread", exact: true }).click();
  await expect(page).toHaveURL("/notifications?filter=unread");
  await list.getByRole("link", { name: /made an offer/ }).click();
  await expect(page).toHaveURL(new RegExp(`/inbox/${conversationId}`));
  // Reading there reads the order's step, which stands in the same conversation, too.
  await expect(bell(other)).toHaveAccessibleName("Notifications");
});
