import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { hashPassword } from "@/lib/auth/password";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { bodies, live, say, talk, test, write } from "./fixtures";

test("Contact on a gig leads to a conversation and a live reply", async ({ page, people, browserOf }) => {
  const { salma, youssef } = people;
  const password = "a long enough password";
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, youssef.id));
  const gig = await makeGig(salma);
  const seller = await browserOf(salma);
  await seller.goto("/inbox");
  await expect(seller.getByText("No conversations yet")).toBeVisible();
  await live(seller);

  // The client writes before having signed in; the text survives the form.
  await page.goto(gig.path);
  await page.getByRole("link", { name: "Contact", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Message" }).fill("Salam, can you do a sign as well?");
  await page.getByRole("button", { name: "Sign in to send" }).click();
  await page.getByLabel("Email or username").fill(youssef.username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/inbox/new\\?to=${salma.username}`));
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Salam, can you do a sign as well?");
  await expect(page.getByText("A logo in Arabic and Latin")).toBeVisible();
  await expect(seller.getByText("No conversations yet")).toBeVisible();

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(bodies(page)).toHaveText(["Salam, can you do a sign as well?"]);
  await expect(page.getByRole("log").getByText("Sent", { exact: true })).toBeVisible();
  await expect(page.getByRole("log").getByText("A logo in Arabic and Latin")).toBeVisible();

  // The seller sees it arrive, with its badge, opens it and answers.
  const row = seller.getByRole("list", { name: "Conversations" }).getByRole("link", { name: /Youssef Amrani/ });
  await expect(row).toContainText("can you do a sign");
  await expect(row).toContainText("1 unread message");
  await expect(seller.getByRole("link", { name: /^Inbox/ })).toContainText("1 unread message");
  await row.click();
  await expect(bodies(seller)).toHaveText(["Salam, can you do a sign as well?"]);
  await expect(seller.getByRole("link", { name: /^Inbox/ })).not.toContainText("unread");
  await write(seller, "Of course, 3 days.");
  await expect(bodies(page)).toHaveText(["Salam, can you do a sign as well?", "Of course, 3 days."]);

  for (const browser of [page, seller]) {
    await browser.reload();
    await expect(bodies(browser)).toHaveText(["Salam, can you do a sign as well?", "Of course, 3 days."]);
  }
});

test("Contact with somebody one already talks with opens that conversation, about the gig", async ({
  people,
  browserOf,
}) => {
  const gig = await makeGig(people.salma);
  const conversationId = await say(people.youssef, people.salma, "We have met.");
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/new?to=${people.salma.username}&gig=${gig.id}`);
  await expect(page).toHaveURL(new RegExp(`/inbox/${conversationId}\\?gig=${gig.id}`));
  await write(page, "And now about this one");
  await expect(page.getByRole("log").getByText("A logo in Arabic and Latin")).toBeVisible();
});

test("Enter sends, Shift and Enter starts a line, and a word being composed is left alone", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  const field = page.getByRole("textbox", { name: "Message" });
  await field.pressSequentially("one");
  await field.press("Shift+Enter");
  await field.pressSequentially("two");
  await field.dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229 });
  await expect(field).toHaveValue("one\ntwo");
  await field.press("Enter");
  await expect(bodies(page)).toHaveText(["hello", "one\ntwo"]);
  await expect(field).toHaveValue("");
});

test("a refusal keeps the text and says why", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill("a".repeat(10_001));
  await expect(page.getByText("One character over the limit of 10,000.")).toBeVisible();
  await field.press("Enter");
  await expect(field).toHaveValue("a".repeat(10_001));
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeDisabled();
});

test("earlier messages come in without moving what is read", async ({ people, browserOf }) => {
  const conversationId = await talk(people, 90);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await expect(bodies(page).last()).toHaveText("message 90");
  const first = page.locator("[data-seq='61']");
  await expect(first).toBeAttached();
  const moved = await page.getByRole("log").evaluate(async (log) => {
    const anchor = log.querySelector<HTMLElement>("[data-seq='61']");
    log.scrollTo({ top: -log.scrollHeight });
    await new Promise(requestAnimationFrame);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!log.querySelector("[data-seq='60']")) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve());
      }).observe(log, { childList: true, subtree: true });
    });
    return Math.abs((anchor?.getBoundingClientRect().top ?? 0) - before);
  });
  expect(moved).toBeLessThanOrEqual(1);
  await page.getByRole("log").evaluate((log) => log.scrollTo({ top: -log.scrollHeight }));
  await expect(bodies(page).first()).toHaveText("message 1");
  await expect(bodies(page)).toHaveCount(90);
  await expect(page.getByText("This is the beginning of your conversation")).toBeAttached();
});

test("a new day, a new group and what is unread are marked", async ({ people, browserOf }) => {
  const conversationId = await say(people.salma, people.youssef, "mine");
  await say(people.youssef, people.salma, "new to you");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  const log = page.getByRole("log");
  await expect(log.getByRole("heading")).toHaveText(["Today", "New messages"]);
  await expect(log.locator("article time").first()).toHaveAttribute("title", /^\w+.* \d{4}.* \d\d:\d\d:\d\d$/);
  await expect(page.getByRole("link", { name: /^Inbox/ })).not.toContainText("unread");
  await page.reload();
  await expect(log.getByRole("heading")).toHaveText(["Today"]);
});

test("an outsider's link shows nothing", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "between us");
  const page = await browserOf(await makePerson("Outsider"));
  const response = await page.goto(`/inbox/${conversationId}`);
  expect(response?.status()).toBe(404);
  expect(await page.content()).not.toContain("between us");
});

test("a window taller than the first page shows all there is", async ({ people, browserOf }) => {
  const conversationId = await talk(people, 45);
  const page = await browserOf(people.salma, { viewport: { width: 1080, height: 2600 } });
  await page.goto(`/inbox/${conversationId}`);
  await expect(bodies(page)).toHaveCount(45);
  await expect(page.getByText("This is the beginning of your conversation")).toBeVisible();
});

test("what is new is marked where it begins, even on an earlier page", async ({ people, browserOf }) => {
  await say(people.salma, people.youssef, "mine");
  let conversationId = "";
  for (let n = 1; n <= 45; n += 1) conversationId = await say(people.youssef, people.salma, `new ${n}`);
  const page = await browserOf(people.salma, { viewport: { width: 1080, height: 2600 } });
  await page.goto(`/inbox/${conversationId}`);
  await expect(bodies(page)).toHaveCount(46);
  await expect(page.getByRole("log").getByRole("heading")).toHaveText(["Today", "New messages"]);
  const divided = page.getByRole("heading", { name: "New messages" }).locator("xpath=../following-sibling::article[1]");
  await expect(divided).toHaveAttribute("data-seq", "2");
});

test("text typed signed out joins an older draft instead of falling to it", async ({ people, browserOf }) => {
  const page = await browserOf(people.youssef);
  const path = `/inbox/new?to=${people.salma.username}`;
  const field = page.getByRole("textbox", { name: "Message" });
  await page.goto(path);
  await field.fill("an older draft");
  const session = await page.context().cookies();
  await page.context().clearCookies();
  await page.goto(path);
  await field.fill("typed signed out");
  await page.context().addCookies(session);
  await page.goto(path);
  await expect(field).toHaveValue("an older draft\n\ntyped signed out");
});

test("what is typed while the first message is on its way begins the next one", async ({ people, browserOf }) => {
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/new?to=${people.salma.username}`);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.pathname === "/inbox/new",
    async (route) => {
      if (route.request().method() === "POST") await held;
      await route.fallback();
    },
  );
  const field = page.getByRole("textbox", { name: "Message" });
  await write(page, "first");
  await field.fill("and then");
  release();
  await expect(bodies(page)).toHaveText(["first"]);
  await expect(field).toHaveValue("and then");
});

test("a first message that cannot go out says why, keeps its text and goes out when it can", async ({
  people,
  browserOf,
}) => {
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/new?to=${people.salma.username}`);
  const field = page.getByRole("textbox", { name: "Message" });
  await page.context().setOffline(true);
  await write(page, "are you there?");
  await expect(page.getByText("You are offline. Your text is kept here")).toBeVisible();
  await expect(field).toHaveValue("are you there?");
  await page.context().setOffline(false);
  // It leaves this page as soon as there is a conversation for it to wait in.
  await page.route(
    (url) => url.pathname.startsWith("/inbox/") || url.pathname.endsWith("/messages"),
    (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()),
  );
  await field.press("Enter");
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("log").getByText("Waiting for network")).toBeVisible();
  await expect(field).toHaveValue("");
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["are you there?"]);
});
