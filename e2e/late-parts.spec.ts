import { expect, type Page } from "@playwright/test";
import { makeGig } from "@/lib/testing/gigs";
import { live, say, test } from "./fixtures";

test("a dialog whose script does not arrive breaks nothing, and opens with another press", async ({
  people,
  browserOf,
}) => {
  const gig = await makeGig(people.salma, "A sign for a café");
  const page = await browserOf(people.youssef);
  const release = await withhold(page, "orderTitle");
  await page.goto(gig.path);
  const order = page.getByRole("button", { name: "Order this package" });
  await Promise.all([page.waitForEvent("requestfailed"), order.click()]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A sign for a café");
  await release();
  await order.click();
  await expect(page.getByRole("dialog")).toContainText("850 MAD");
});

test("the files of a conversation whose script does not arrive break nothing, and open when the line is back", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "send me the files");
  const page = await browserOf(people.salma);
  const release = await withhold(page, "stopSelecting");
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await Promise.all([
    page.waitForEvent("requestfailed"),
    page.getByRole("button", { name: "Files", exact: true }).click(),
  ]);
  await expect(page.getByRole("log")).toContainText("send me the files");
  await release();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("dialog", { name: "Files of this conversation" })).toBeVisible();
});

/** Keeps the script that has `word` in it from arriving, until the answer is called. */
async function withhold(page: Page, word: string): Promise<() => Promise<void>> {
  const scripts = /\/_next\/static\/.*\.js/;
  await page.route(scripts, async (route) => {
    const response = await route.fetch();
    return (await response.text()).includes(word) ? route.abort() : route.fulfill({ response });
  });
  return () => page.unroute(scripts);
}
