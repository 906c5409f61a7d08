import { expect, type Page } from "@playwright/test";
import { bodies, live, say, test, write } from "./fixtures";

const WAITS_FOR_NETWORK = "Waiting for network";

test("what is written offline waits, survives a reload and goes out once, in its order, when the network is back", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const [page, other] = [await browserOf(salma), await browserOf(youssef)];
  for (const browser of [page, other]) await browser.goto(`/inbox/${conversationId}`);
  await live(page);
  await page.context().setOffline(true);
  for (const text of ["one", "two", "three"]) await write(page, text);
  await expect(page.getByRole("log").getByText(WAITS_FOR_NETWORK)).toHaveCount(3);
  await expect(rowOf(page)).toContainText("Waiting…");
  await page.context().setOffline(false);
  await expect(bodies(page)).toHaveText(["hello", "one", "two", "three"]);
  await expect(page.getByRole("log").getByText("Sent", { exact: true })).toBeVisible();
  await expect(bodies(other)).toHaveText(["hello", "one", "two", "three"]);
});

/** The conversation in the list. */
function rowOf(page: Page) {
  return page.getByRole("list", { name: "Conversations" }).getByRole("link");
}
