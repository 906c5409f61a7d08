import { expect } from "@playwright/test";
import { bodies, live, say, test, write } from "./fixtures";

/** Once for what happened since the page was made, and once when events begin to arrive. */
const ASKED_WHEN_OPENED = 2;

test("catching up goes on after a request that failed and one that was answered too early", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  let failures = 0;
  await page.route(/\/changes/, async (route) => {
    failures += 1;
    if (failures === 1) return route.abort();
    if (failures > 2) return route.fallback();
    // This answer is made before the second large message, and arrives after its event.
    const response = await route.fetch();
    await say(youssef, salma, large("two"));
    await route.fulfill({ response });
  });
  await say(youssef, salma, large("one"));
  await expect(bodies(page)).toContainText(["before", "one", "two"]);
  await write(page, "and mine");
  await expect(bodies(page)).toContainText(["before", "one", "two", "and mine"]);
});

test("catching up ends when the app says that nobody is signed in, and begins again when asked", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  let asked = 0;
  let isRefused = true;
  await page.route(/\/changes/, (route) => {
    asked += 1;
    return isRefused ? route.fulfill({ status: 401, json: {} }) : route.fallback();
  });
  await page.clock.install();
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await expect.poll(() => asked).toBe(ASKED_WHEN_OPENED);
  await say(youssef, salma, large("one"));
  await expect.poll(() => asked).toBe(ASKED_WHEN_OPENED + 1);
  for (let second = 0; second < 15; second += 1) await page.clock.runFor(1000);
  expect(asked).toBe(ASKED_WHEN_OPENED + 1);
  isRefused = false;
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(bodies(page)).toContainText(["before", "one"]);
});

test("a page that came back asks once, though it is told so three times", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const counts = () => ["/changes", "/conversations"].map((end) => asked.filter((path) => path.endsWith(end)).length);
  await page.clock.install();
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await expect.poll(counts).toEqual([ASKED_WHEN_OPENED, ASKED_WHEN_OPENED]);
  await page.evaluate(() => {
    for (const name of ["focus", "online"]) window.dispatchEvent(new Event(name));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(counts).toEqual([ASKED_WHEN_OPENED + 1, ASKED_WHEN_OPENED + 1]);
  await page.clock.runFor(5000);
  expect(counts()).toEqual([ASKED_WHEN_OPENED + 1, ASKED_WHEN_OPENED + 1]);
});

/** A body that no event can carry. */
function large(beginning: string): string {
  return `${beginning} ${"كلام ".repeat(1900).trim()}`;
}
