import { expect, type Page } from "@playwright/test";
import { createSessionCookie } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/types";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { bodies, live, say, test, write } from "./fixtures";

const NEW = "another four words";

test("a changed password ends what other browsers hear, and takes nothing from this one", async ({
  people,
  browserOf,
}) => {
  const account = await makeAccount();
  const conversationId = await say(people.youssef, account, "before");
  const [phone, settings] = [await browserOf(account), await browserOf(account)];
  const thread = await settings.context().newPage();
  const heard = framesOf(phone);
  for (const page of [phone, thread]) await open(page, conversationId);
  await phone.getByRole("textbox", { name: "Message" }).fill("not sent yet");

  await settings.goto("/settings/profile");
  await settings.getByLabel("Current password").fill(PASSWORD);
  await settings.getByLabel("New password").fill(NEW);
  await settings.getByRole("button", { name: "Change password" }).click();
  await expect(settings.getByText("Your password is changed.")).toBeVisible();
  await expect(phone.getByText("You are signed out on this device.")).toBeVisible();
  await expect(phone.getByRole("button", { name: "Send" })).toBeDisabled();
  await say(people.youssef, account, "for the owner only");
  await expect(bodies(thread)).toHaveText(["before", "for the owner only"]);
  await live(thread);
  await expect(bodies(phone)).toHaveText(["before"]);
  expect(heard.join()).toContain("subscription_succeeded");
  expect(heard.join()).not.toContain("for the owner only");

  await phone.getByRole("link", { name: "Sign in" }).click();
  await phone.getByLabel("Email or username").fill(account.email);
  await phone.getByLabel("Password", { exact: true }).fill(NEW);
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(bodies(phone)).toHaveText(["before", "for the owner only"]);
  await expect(phone.getByRole("textbox", { name: "Message" })).toHaveValue("not sent yet");
});

test("signing out ends the other tabs of this browser; other devices come back at once", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const [leaving, phone] = [await browserOf(salma), await browserOf(salma)];
  const left = await leaving.context().newPage();
  const heard = framesOf(left);
  const onPhone = framesOf(phone);
  for (const page of [leaving, left, phone]) await open(page, conversationId);
  const connections = () => onPhone.filter((frame) => frame.includes("connection_established")).length;
  const before = connections();

  await leaving.getByRole("button", { name: /^Account of/ }).click();
  await leaving.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(left.getByText("You are signed out on this device.")).toBeVisible();
  // The phone was disconnected as well: its connection is another one now.
  await expect.poll(connections).toBeGreaterThan(before);
  await live(phone);
  await say(youssef, salma, "still there?");
  await expect(bodies(phone)).toHaveText(["before", "still there?"]);
  await expect(bodies(left)).toHaveText(["before"]);
  expect(heard.join()).not.toContain("still there?");
});

test("signing in again in one tab brings the others back", async ({ people, browserOf, baseURL }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  await open(page, conversationId);
  await page.context().clearCookies();
  const other = await page.context().newPage();
  await other.goto("/");
  await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  await takeCookieOf(page, salma, baseURL);
  await other.reload();
  await expect(page.getByText("You are signed out on this device.")).toBeHidden();
  await say(youssef, salma, "live again");
  await expect(bodies(page)).toHaveText(["before", "live again"]);
});

test("a tab shows nothing of whoever else signs in in its browser", async ({ people, browserOf, baseURL }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  await open(page, conversationId);
  await takeCookieOf(page, youssef, baseURL);
  const other = await page.context().newPage();
  await other.goto("/inbox");
  await expect(page.getByText("Somebody else is signed in in this browser now.")).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await say(youssef, salma, "for Salma");
  await live(other);
  await expect(other.getByText("You: for Salma")).toBeVisible();
  await expect(bodies(page)).toHaveText(["before"]);
  expect(asked.filter((url) => url.includes("/api/v1/"))).toEqual([]);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("button", { name: "Account of Youssef Amrani" })).toBeVisible();
});

test("a tab sends nothing on behalf of whoever else signs in in its browser, and loses nothing", async ({
  people,
  browserOf,
  baseURL,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  await open(page, conversationId);
  // Nobody tells the tab.
  await takeCookieOf(page, youssef, baseURL);
  await write(page, "as whom?");
  await expect(page.getByRole("log").getByText("Waiting until you sign in again")).toBeVisible();

  const other = await page.context().newPage();
  await open(other, conversationId);
  await expect(bodies(other)).toHaveText(["before"]);
  await expect(page.locator("[data-realtime=other-account]")).toBeVisible();
  await write(page, "not sent");
  const field = page.getByRole("textbox", { name: "Message" });
  await expect(field).toHaveValue("not sent");
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();

  await other.close();
  await takeCookieOf(page, salma, baseURL);
  await page.getByRole("button", { name: "Reload the page" }).click();
  // The old page has it as well.
  await live(page);
  await expect(field).toHaveValue("not sent");
  await write(page, "not sent");
  await expect(bodies(page)).toHaveText(["before", "as whom?", "not sent"]);
});

async function open(page: Page, conversationId: string): Promise<void> {
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
}

/** Every frame that the page's sockets receive from now on. */
function framesOf(page: Page): string[] {
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(String(payload))));
  return frames;
}

/** Signs the page's browser in as somebody else. */
async function takeCookieOf(page: Page, viewer: Viewer, baseURL: string | undefined): Promise<void> {
  const { name, value } = await createSessionCookie(viewer.id);
  await page.context().addCookies([{ name, value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
}
