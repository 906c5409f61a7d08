import { expect, type Locator, type Page } from "@playwright/test";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { blob } from "./files";
import { LONG_WORD, live, test, write } from "./fixtures";
import { objections } from "./objections";

function steps(page: Page): Locator {
  return page.getByRole("log", { name: "Messages" }).locator("[data-step]");
}

/** Takes a step by its button and dialog, with words and a file where they are given. */
async function take(page: Page, label: string, words = "", file?: ReturnType<typeof blob>): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: label });
  if (words) await dialog.getByRole("textbox").fill(words);
  if (file) {
    await dialog.locator("input[type=file]").setInputFiles(file);
    await expect(dialog.getByText("Uploaded", { exact: true })).toBeVisible();
  }
  await dialog.getByRole("button", { name: label, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("an order goes from a gig to its end in the conversation of its two people", async ({ people, browserOf }) => {
  const gig = await makeGig(people.salma, "A sign for a café");
  const [buyer, seller] = await Promise.all([browserOf(people.youssef), browserOf(people.salma)]);
  await seller.goto("/inbox");
  await live(seller);

  await buyer.goto(gig.path);
  await buyer.getByRole("button", { name: "Order this package" }).click();
  await expect(buyer.getByRole("dialog")).toContainText("850 MAD");
  await buyer.getByRole("button", { name: "Place order" }).click();
  await expect(steps(buyer)).toContainText(["You placed order"]);
  await live(buyer);

  const row = seller.getByRole("list", { name: "Conversations" }).getByRole("link", { name: /Youssef Amrani/ });
  await expect(row).toContainText(/Youssef Amrani placed order #\d+/);
  await row.click();
  await take(seller, "Mark as paid");
  await expect(steps(buyer)).toContainText(["placed order", "Salma Idrissi marked order"]);
  await expect(seller.getByText("Waiting for Youssef Amrani.")).toBeVisible();

  await take(buyer, "Send requirements", "كحل على بيض، مترين");
  await expect(steps(seller).last()).toContainText("كحل على بيض، مترين");
  await take(seller, "Deliver", "", blob("sign-v1.ai"));
  await expect(steps(buyer).last()).toContainText("sign-v1.ai");

  await take(buyer, "Ask for a revision", "A little larger, please.");
  await take(seller, "Deliver", "Now 2.40 m.", blob("sign-v2.ai"));
  await expect(steps(buyer).last()).toContainText("sign-v2.ai");
  // The one revision that was agreed on is used up.
  await expect(buyer.getByRole("button", { name: "Ask for a revision" })).toHaveCount(0);

  await steps(buyer)
    .last()
    .getByRole("link", { name: /A sign for a café/ })
    .click();
  await expect(buyer.getByRole("heading", { level: 1, name: "A sign for a café" })).toBeVisible();
  await take(buyer, "Accept delivery", "Merci Salma!");
  await expect(buyer.getByRole("main").getByText("Completed")).toBeVisible();
  await expect(steps(seller)).toHaveCount(7);
  await expect(steps(seller).last()).toContainText("Youssef Amrani accepted order");

  await buyer.getByRole("link", { name: "Work together again" }).click();
  await expect(buyer).toHaveURL(/\/inbox\/[0-9a-f-]+\?order=/);
  await expect(buyer.getByRole("region", { name: "About" })).toContainText("A sign for a café");
  await write(buyer, "Another one for Hivernage?");
  await expect(seller.getByRole("log").getByText("Another one for Hivernage?")).toBeVisible();
});

test("two tabs and two people make one step, and whoever comes second is told", async ({ people, browserOf }) => {
  const order = await makeOrder(people.youssef, people.salma, { status: "delivered" });
  const [first, second] = await Promise.all([browserOf(people.youssef), browserOf(people.youssef)]);
  await Promise.all([first.goto(`/inbox/${order.conversationId}`), second.goto(order.path)]);
  await second.getByRole("button", { name: "Ask for a revision" }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Larger");
  await live(first);
  await take(first, "Accept delivery");
  await dialog.getByRole("button", { name: "Ask for a revision" }).click();
  await expect(dialog.getByRole("alert")).toContainText("This order has moved on meanwhile");
  await expect(steps(first)).toHaveCount(5);
});

test("an order is shown to its two people alone", async ({ people, browserOf }) => {
  const order = await makeOrder(people.youssef, people.salma);
  const stranger = await browserOf(await makePerson());
  expect((await stranger.goto(order.path))?.status()).toBe(404);
  await stranger.goto(`/inbox/new?to=${people.salma.username}&order=${order.id}`);
  await expect(stranger.getByRole("textbox", { name: "Message" })).toBeVisible();
  await expect(stranger.getByRole("region", { name: "About" })).toHaveCount(0);
  await stranger.goto("/orders");
  await expect(stranger.getByText("No orders yet")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`orders can be used by everybody in ${colorScheme}, without sideways scrolling`, async ({
    people,
    browserOf,
  }) => {
    const order = await makeOrder(people.youssef, people.salma, { title: LONG_WORD, status: "delivered" });
    const page = await browserOf(people.youssef, { colorScheme, viewport: { width: 360, height: 740 } });
    for (const path of ["/orders", "/orders?filter=cancelled", order.path, `/inbox/${order.conversationId}`]) {
      await page.goto(path);
      // On a phone the list beside an open conversation is hidden.
      const words = page.getByRole("main").getByText(/order|nothing/i);
      await expect(words.filter({ visible: true }).first()).toBeVisible();
      expect(await objections(page)).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, path).toBeLessThanOrEqual(0);
    }
  });
}
