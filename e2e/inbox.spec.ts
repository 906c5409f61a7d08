import { expect } from "@playwright/test";
import { makePerson } from "@/lib/testing/people";
import { bodies, live, say, talk, test, write } from "./fixtures";
import { objections } from "./objections";

const PHONE = { viewport: { width: 390, height: 800 } };

test("a new account's inbox says how to start", async ({ people, browserOf }) => {
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "No conversations yet" })).toBeVisible();
  await page.getByRole("link", { name: "Browse gigs" }).click();
  await expect(page).toHaveURL(/\/gigs$/);
});

test("a signed-out visitor of the inbox signs in first and comes back", async ({ people, page }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  await page.goto(`/inbox/${conversationId}?gig=1`);
  await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(`/inbox/${conversationId}?gig=1`)}`);
  await expect(page.getByText("hello", { exact: true })).toHaveCount(0);
});

test("on a phone one sees the list or a conversation, with a way back", async ({ people, browserOf }) => {
  await say(people.youssef, people.salma, "hello from the bus");
  const page = await browserOf(people.salma, PHONE);
  await page.goto("/inbox");
  const list = page.getByRole("list", { name: "Conversations" });
  await list.getByRole("link", { name: /Youssef Amrani/ }).click();
  await expect(bodies(page)).toHaveText(["hello from the bus"]);
  await expect(list).toBeHidden();
  await page.getByRole("link", { name: "Back to the inbox" }).click();
  await expect(list).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
});

test("the list goes on by itself", async ({ people, browserOf }) => {
  const others = await Promise.all(Array.from({ length: 33 }, (_, n) => makePerson(`Person ${n}`)));
  for (const other of others) await say(other, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  const rows = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
  await expect(rows.first()).toHaveAttribute("aria-setsize", "33");
  await page
    .getByRole("list", { name: "Conversations" })
    .locator("..")
    .evaluate((list) => list.scrollTo({ top: 5000 }));
  await expect(rows.last()).toHaveAttribute("aria-posinset", "33");
});

test("arrow keys go from message to message and tell when each was written", async ({ people, browserOf }) => {
  const conversationId = await talk(people, 3);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await expect(bodies(page)).toHaveCount(3);
  await live(page);
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const second = page.locator("[data-seq='2']");
  await expect(second).toBeFocused();
  await expect(second.locator("time")).toHaveCSS("opacity", "1");
  await expect(second.locator("time")).toContainText(/\w+.* \d{4}.* \d\d:\d\d:\d\d/, { useInnerText: true });
});

test("a message too large for an event arrives all the same, at once", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const [page, list] = [await browserOf(people.salma), await browserOf(people.salma)];
  await page.goto(`/inbox/${conversationId}`);
  await list.goto("/inbox");
  await Promise.all([live(page), live(list)]);
  const large = "كلام ".repeat(1999).trim();
  await say(people.youssef, people.salma, large);
  await expect(bodies(page)).toHaveText(["hello", large]);
  await expect(list.getByRole("list", { name: "Conversations" }).getByRole("listitem").first()).toContainText(
    "كلام كلام",
  );
});

test("the text being written is kept for each conversation", async ({ people, browserOf }) => {
  const claire = await makePerson("Claire Dubois");
  const one = await say(people.youssef, people.salma, "hello");
  const other = await say(claire, people.salma, "bonjour");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${one}`);
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill("half a thought");
  await page
    .getByRole("list", { name: "Conversations" })
    .getByRole("link", { name: /Claire/ })
    .click();
  await expect(page).toHaveURL(new RegExp(other));
  await expect(field).toHaveValue("");
  await page.goto(`/inbox/${one}`);
  await expect(field).toHaveValue("half a thought");
  await field.press("Enter");
  await expect(bodies(page)).toHaveText(["hello", "half a thought"]);
  await page.reload();
  await expect(bodies(page)).toHaveCount(2);
  await expect(field).toHaveValue("");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`inbox, conversation and first message stand up to axe in the ${colorScheme}`, async ({ people, browserOf }) => {
    const conversationId = await talk(people, 4);
    const nobody = await makePerson("Claire Dubois");
    const page = await browserOf(people.salma, { colorScheme });
    for (const path of ["/inbox", `/inbox/${conversationId}`, `/inbox/new?to=${nobody.username}`]) {
      await page.goto(path);
      await live(page);
      expect(await objections(page)).toEqual([]);
    }
  });
}

test("a page says nothing that its policy forbids", async ({ people, browserOf }) => {
  const conversationId = await talk(people, 2);
  const page = await browserOf(people.salma);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await write(page, "one more");
  await expect(bodies(page)).toHaveCount(3);
  expect(complaints).toEqual([]);
});

test("the list is fresh after coming back to it", async ({ people, browserOf }) => {
  await say(people.youssef, people.salma, "old news");
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  await live(page);
  await page.getByRole("link", { name: "Gigs", exact: true }).click();
  await expect(page).toHaveURL(/\/gigs$/);
  await say(people.youssef, people.salma, "fresh news");
  await page.goBack();
  await expect(page.getByRole("list", { name: "Conversations" }).getByRole("listitem").first()).toContainText(
    "fresh news",
  );
});
