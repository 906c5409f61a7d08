import { expect, type Page, type Request } from "@playwright/test";
import { makeGig } from "@/lib/testing/gigs";
import { bodies, live, say, test } from "./fixtures";

test("a dialog whose script does not arrive breaks nothing, and opens with another press", async ({
  people,
  browserOf,
}) => {
  const gig = await makeGig(people.salma, "A sign for a café");
  const page = await browserOf(people.youssef);
  const script = await withhold(page, "orderTitle");
  await page.goto(gig.path);
  const order = page.getByRole("button", { name: "Order this package" });
  await script.missedBy(() => order.click());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A sign for a café");
  await script.release();
  await order.click();
  await expect(page.getByRole("dialog")).toContainText("850 MAD");
});

test("the files of a conversation whose script does not arrive break nothing, and open when the line is back", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "send me the files");
  const page = await browserOf(people.salma);
  const script = await withhold(page, "stopSelecting");
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await script.missedBy(() => page.getByRole("button", { name: "Files", exact: true }).click());
  await expect(page.getByRole("log")).toContainText("send me the files");
  await script.release();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("dialog", { name: "Files of this conversation" })).toBeVisible();
});

test("Escape leads out of a lane although the script of what stands above it does not arrive", async ({
  people,
  browserOf,
}) => {
  const gig = await makeGig(people.salma, "A sign for a café");
  const conversationId = await say(people.youssef, people.salma, "Salam!", { kind: "gig", id: gig.id });
  const page = await browserOf(people.salma);
  const script = await withhold(page, "laneChoose");
  await page.goto(`/inbox/${conversationId}?lane=gig:${gig.id}`);
  await expect(bodies(page)).toHaveText(["Salam!"]);
  // The server's page has no ears for a key.
  await live(page);
  await page.getByRole("log").focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`/inbox/${conversationId}$`));
  await script.release();
});

/** What loads the scripts asks for one again by itself, once, a moment after it did not come. */
const TRIES = 2;

/** Keeps the script that has `word` in it from arriving, until it is released. */
async function withhold(page: Page, word: string) {
  const scripts = /\/_next\/static\/.*\.js/;
  const kept = new Set<string>();
  await page.route(scripts, async (route) => {
    const response = await route.fetch();
    if (!(await response.text()).includes(word)) return route.fulfill({ response });
    kept.add(route.request().url());
    await route.abort();
  });
  return {
    /** Does what asks for it, and waits until the page has given it up. */
    async missedBy(work: () => Promise<void>): Promise<void> {
      let tries = 0;
      const isGivenUp = (request: Request) => kept.has(request.url()) && ++tries === TRIES;
      await Promise.all([page.waitForEvent("requestfailed", isGivenUp), work()]);
      // The page is told no later than in the frame after the next; one that has nothing to draw is never idle.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    },
    /** Once what is being asked for has been answered, too. */
    release: () => page.unrouteAll({ behavior: "wait" }),
  };
}
