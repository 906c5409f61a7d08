import { expect, type Page } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { bodies, live, say, test, write } from "./fixtures";
import { longTalk } from "./history";
import { record } from "./recorder";

test("opens where the unread messages begin, marks them until one leaves, and reads what was on the screen", async ({
  people,
  browserOf,
}) => {
  const { salma } = people;
  const conversationId = await longTalk(people, 400, { unread: 100 });
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  const divider = page.getByRole("heading", { name: "New messages" });
  await expect(divider).toBeInViewport();
  await expect(row(page, 301)).toBeInViewport();
  await expect(row(page, 400)).toHaveCount(0);
  const count = page.getByRole("button", { name: /^\d+ new messages$/ });
  await expect(count).toBeVisible();
  await expect.poll(() => lastReadSeq(conversationId, salma)).toBeGreaterThan(303);
  expect(await lastReadSeq(conversationId, salma)).toBeLessThan(350);

  await count.click();
  await expect(row(page, 400)).toBeInViewport();
  await expect.poll(() => lastReadSeq(conversationId, salma)).toBe(400);
  await expect(count).toHaveCount(0);
  // It was seen: nothing leads there any more.
  await expect(page.getByRole("button", { name: /Jump to first unread/ })).toHaveCount(0);

  // The mark stays while one is here, and is gone when one comes back.
  await travel(page, -700, 301);
  await expect(divider).toBeAttached();
  await page.reload();
  await expect(row(page, 400)).toBeInViewport();
  await expect(divider).toHaveCount(0);
});

test("a link to a message opens there, loaded around it, and leads to the first unread", async ({
  people,
  browserOf,
}) => {
  const conversationId = await longTalk(people, 5_000, { unread: 40 });
  const page = await browserOf(people.salma);
  const pages: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith("/messages")) pages.push(request.url());
  });
  await page.goto(`/inbox/${conversationId}?message=2500`);
  await expect(row(page, 2500)).toBeInViewport();
  await expect(row(page, 2500)).toBeFocused();
  await expect(page.getByRole("button", { name: "Jump to first unread" })).toHaveCount(0);
  expect(pages.length).toBeLessThanOrEqual(4);

  await page.getByRole("button", { name: "40 new messages" }).click();
  await expect(row(page, 5000)).toBeInViewport();
  await expect(row(page, 2500)).toHaveCount(0);
  await page.getByRole("button", { name: "Jump to first unread (40)" }).click();
  await expect(row(page, 4961)).toBeInViewport();
  await expect(page.getByRole("heading", { name: "New messages" })).toBeInViewport();
  await expect(page.getByRole("button", { name: /Jump to first unread/ })).toHaveCount(0);
});

test("while one reads further up, nothing moves, and what is new is counted", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await longTalk(people, 60);
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await expect(row(page, 60)).toBeInViewport();
  await scrollUpTo(page, 45);
  const before = await topOf(page, 45);
  await say(youssef, salma, "are you there?");
  const one = page.getByRole("button", { name: "1 new message", exact: true });
  await expect(one).toBeVisible();
  await say(youssef, salma, "hello?");
  const two = page.getByRole("button", { name: "2 new messages" });
  await expect(two).toBeVisible();
  expect(Math.abs((await topOf(page, 45)) - before)).toBeLessThanOrEqual(1);
  expect(await lastReadSeq(conversationId, salma)).toBe(60);
  await two.click();
  await expect(row(page, 62)).toBeInViewport();
  await expect(two).toHaveCount(0);
  await expect.poll(() => lastReadSeq(conversationId, salma)).toBe(62);
});

test("deep in history, what is new is counted, and one's own message leads to the end", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await longTalk(people, 3_000);
  const page = await browserOf(salma);
  const recorder = await record(page);
  await page.goto(`/inbox/${conversationId}?message=1000`);
  await live(page);
  await expect(row(page, 1000)).toBeInViewport();
  await say(youssef, salma, "are you there?");
  await expect(page.getByRole("button", { name: "1 new message", exact: true })).toBeVisible();
  await expect(bodies(page).getByText("are you there?")).toHaveCount(0);
  await write(page, "Yes.");
  await expect(row(page, 3002)).toBeInViewport();
  await expect(bodies(page).last()).toHaveText("Yes.");
  await expect(bodies(page).getByText("Yes.")).toHaveCount(1);
  await expect(row(page, 1000)).toHaveCount(0);
  await recorder.expectSound();
});

test("is read only once the window has the focus", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await longTalk(people, 5);
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await focus(page, false);
  await say(youssef, salma, "seen, not read");
  await expect(row(page, 6)).toBeInViewport();
  await expect(page.getByRole("link", { name: /^Inbox/ })).toContainText("1 unread message");
  expect(await lastReadSeq(conversationId, salma)).toBe(5);
  await focus(page, true);
  await expect.poll(() => lastReadSeq(conversationId, salma)).toBe(6);
  await expect(page.getByRole("link", { name: /^Inbox/ })).not.toContainText("unread");
});

test("pages come and go at both ends without moving what is read, and few are kept", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 1_000);
  const page = await browserOf(people.salma);
  const recorder = await record(page);
  await page.goto(`/inbox/${conversationId}`);
  await expect(row(page, 1000)).toBeInViewport();
  const up = await travel(page, -500, 300);
  expect(up.moved).toBeLessThanOrEqual(1);
  expect(up.most).toBeLessThanOrEqual(360);
  await expect(row(page, 1000)).toHaveCount(0);
  const down = await travel(page, 500, 1_000);
  expect(down.moved).toBeLessThanOrEqual(1);
  expect(down.most).toBeLessThanOrEqual(360);
  await page.getByRole("log").evaluate((log) => log.scrollTo({ top: 0 }));
  await expect(row(page, 1000)).toBeInViewport();
  await recorder.expectSound();
});

test("an earlier page that comes when one is back at the end pushes nothing out there", async ({
  people,
  browserOf,
}) => {
  const conversationId = await longTalk(people, 1_000);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/messages\?before=721$/, async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(/messages\?before=721$/);
  await travel(page, -500, 721);
  await scrollUpTo(page, 721);
  await asked;
  await page.getByRole("button", { name: "Jump to the newest message" }).click();
  await expect(row(page, 1000)).toBeInViewport();
  const came = page.waitForResponse(/messages\?before=721$/);
  release();
  await (await came).finished();
  await travel(page, 0, 0, 5);
  await expect(row(page, 1000)).toBeInViewport();
  await scrollUpTo(page, 721);
  await travel(page, -500, 690);
  await expect(row(page, 690)).toHaveCount(1);
});

test("an editor that comes back into the log takes neither the focus nor the place", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 1_000);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  const composer = page.getByRole("textbox", { name: "Message", exact: true });
  await composer.press("ArrowUp");
  const editor = page.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toBeFocused();
  await editor.fill("half");
  await travel(page, -500, 600);
  await expect(editor).toHaveCount(0);
  await composer.focus();
  const { moved } = await travel(page, 500, 1_000);
  expect(moved).toBeLessThanOrEqual(1);
  await expect(composer).toBeFocused();
  await expect(editor).toHaveValue("half");
});

test("the end stays in sight while the composer grows, and what is read stays while the window changes", async ({
  people,
  browserOf,
}) => {
  const conversationId = await longTalk(people, 60);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await expect(row(page, 60)).toBeInViewport({ ratio: 1 });
  await page.getByRole("textbox", { name: "Message" }).fill("one\ntwo\nthree\nfour\nfive");
  await expect(row(page, 60)).toBeInViewport({ ratio: 1 });
  await scrollUpTo(page, 40);
  const before = await topOf(page, 40);
  await page.setViewportSize({ width: 700, height: 720 });
  await expect(row(page, 40)).toBeInViewport();
  expect(Math.abs((await topOf(page, 40)) - before)).toBeLessThanOrEqual(80);
});

test("arrow keys lead through all of history", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 90);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await expect(row(page, 90)).toBeInViewport();
  await page.getByRole("log").focus();
  await page.keyboard.press("ArrowUp");
  await expect(row(page, 90)).toBeFocused();
  for (let seq = 89; seq >= 20; seq -= 1) {
    await page.keyboard.press("ArrowUp");
    await expect(row(page, seq)).toBeFocused();
    if (seq % 10 === 0 && seq > 20) await expect(row(page, seq - 10)).toBeAttached();
  }
  await page.keyboard.press("ArrowDown");
  await expect(row(page, 21)).toBeFocused();
});

test("today becomes yesterday in a tab that stays open over midnight", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 2, { newestAt: new Date("2026-11-22T12:00:00Z") });
  const page = await browserOf(people.salma);
  await page.clock.install({ time: "2026-11-22T13:00:00Z" });
  await page.goto(`/inbox/${conversationId}`);
  const days = page.getByRole("log").getByRole("heading");
  await live(page);
  // At first the day is told by the server's clock, and from the next minute on by this one.
  await page.clock.fastForward("01:00");
  await expect(days.last()).toHaveText("Today");
  await page.clock.fastForward("24:00:00");
  await expect(days.last()).toHaveText("Yesterday");
});

/** Morocco was at UTC during Ramadan, then an hour ahead, and is at UTC for good since 20 September 2026. */
const NIGHTS = [
  { newestAt: "2026-02-25T23:30:00Z", home: ["Wednesday, February 25", "23:30"], away: "Thursday, February 26" },
  { newestAt: "2026-04-15T22:30:00Z", home: ["Wednesday, April 15", "23:30"], away: "Thursday, April 16" },
  { newestAt: "2026-11-22T23:30:00Z", home: ["Sunday, November 22", "23:30"], away: "Monday, November 23" },
];

for (const { newestAt, home, away } of NIGHTS) {
  test(`days and times are the reader's own: ${newestAt}`, async ({ people, browserOf }) => {
    const conversationId = await longTalk(people, 2, { newestAt: new Date(newestAt) });
    const read = async (viewer: Viewer, timezoneId: string) => {
      const page = await browserOf(viewer, { timezoneId });
      // The first page tells the server where the reader is.
      await page.goto("/inbox");
      await live(page);
      await page.goto(`/inbox/${conversationId}`);
      const log = page.getByRole("log");
      return [await log.getByRole("heading").innerText(), await log.locator("article time").last().innerText()];
    };
    expect(await read(people.salma, "Africa/Casablanca")).toEqual(home);
    expect((await read(people.youssef, "Asia/Dubai"))[0]).toBe(away);
  });
}

test("nobody ever sees a hole, a double or disorder while both write and one scrolls", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await longTalk(people, 700);
  const [hers, his] = [await browserOf(salma), await browserOf(youssef)];
  const recorders = [await record(hers), await record(his)];
  for (const page of [hers, his]) {
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
  }
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([
      write(hers, `hers ${round}`),
      write(his, `his ${round}`),
      say(youssef, salma, `from his phone ${round}`),
    ]);
    await Promise.all([travel(hers, -700, 500, 12), say(salma, youssef, `from her phone ${round}`)]);
  }
  await write(hers, "the end");
  for (const page of [hers, his]) {
    await expect(bodies(page).last()).toHaveText("the end");
    await expect(row(page, 700 + 6 * 4 + 1)).toBeInViewport();
  }
  for (const recorder of recorders) await recorder.expectSound();
});

function row(page: Page, seq: number) {
  return page.locator(`[data-seq="${seq}"]`);
}

async function topOf(page: Page, seq: number): Promise<number> {
  return row(page, seq).evaluate((element) => element.getBoundingClientRect().top);
}

async function lastReadSeq(conversationId: string, viewer: Viewer) {
  return (await getConversation(viewer, { conversationId }))?.lastReadSeq;
}

async function scrollUpTo(page: Page, seq: number): Promise<void> {
  await row(page, seq).evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect(row(page, seq)).toBeInViewport();
}

/** As the window manager would tell the page. */
async function focus(page: Page, isFocused: boolean): Promise<void> {
  await page.evaluate((value) => {
    document.hasFocus = () => value;
    window.dispatchEvent(new Event(value ? "focus" : "blur"));
  }, isFocused);
}

/**
 * Scrolls by `step` pixels, waiting for what each step brings in, until the message `seq` is there. Answers by how many
 * pixels a row on the screen moved that scrolling had not moved, and how many rows there were at most.
 */
async function travel(page: Page, step: number, seq: number, steps = 2_000) {
  return page.getByRole("log").evaluate(
    async (log, { step, seq, steps }) => {
      let [moved, most] = [0, 0];
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const rows = () => [...log.querySelectorAll("[data-seq]")];
      for (let n = 0; n < steps; n += 1) {
        log.scrollTop += step;
        const { top, bottom } = log.getBoundingClientRect();
        const seen = rows().find((row) => row.getBoundingClientRect().top > (top + bottom) / 2);
        const before = seen?.getBoundingClientRect().top ?? 0;
        for (let wait = 0; wait < 3; wait += 1) await frame();
        if (seen?.isConnected) moved = Math.max(moved, Math.abs(seen.getBoundingClientRect().top - before));
        most = Math.max(most, rows().length);
        if (log.querySelector(`[data-seq="${seq}"]`)) break;
      }
      return { moved, most };
    },
    { step, seq, steps },
  );
}
