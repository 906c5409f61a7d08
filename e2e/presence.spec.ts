import { expect, type Page, type Request } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { presence } from "@/db/schema/realtime";
import type { Viewer } from "@/lib/auth/types";
import { HERE_MS, LEAVE_MS } from "@/lib/realtime/presence-rules";
import { makePerson } from "@/lib/testing/people";
import { bodies, live, say, stopClock, test, write } from "./fixtures";

/** What stands under the message numbered `seq`. */
function under(page: Page, seq: number) {
  return page.locator(`[data-seq="${seq}"]`).getByText(/^(Sent|Read)$/);
}

/** The addresses ending with `word` that `page` asks from now on. */
function calls(page: Page, word: string): string[] {
  const seen: string[] = [];
  page.on("request", (request) => new URL(request.url()).pathname.endsWith(`/${word}`) && seen.push(request.url()));
  return seen;
}

/** The signs of life that `page` gives from now on and that are not answered yet. */
function signsUnderway(page: Page): ReadonlySet<Request> {
  const underway = new Set<Request>();
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/presence")) underway.add(request);
  });
  page.on("requestfinished", (request) => underway.delete(request));
  return underway;
}

/** How long the last sign of life of `viewer` is good for, in milliseconds; nothing where there is none. */
async function goodFor({ id }: Viewer): Promise<number | undefined> {
  const [row] = await db.select().from(presence).where(eq(presence.userId, id));
  return row && row.hereUntil.getTime() - row.activeAt.getTime();
}

/** The head of the conversation that `page` shows. */
function head(page: Page) {
  return page.getByRole("region", { name: /^Conversation with/ }).locator("header");
}

test.describe("presence", () => {
  test("says nothing of somebody never seen, Online once they come, and when they were here once they left", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const page = await browserOf(salma);
    await page.clock.install();
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
    await expect(head(page)).toContainText("View profile");
    await expect(head(page)).not.toContainText(/Online|active/);
    await expect.poll(() => goodFor(salma)).toBe(HERE_MS);

    const other = await browserOf(youssef);
    const underway = signsUnderway(other);
    await other.goto("/inbox");
    await expect(head(page)).toContainText("Online");
    // One that arrives after they have left would take that back.
    await live(other);
    await expect.poll(() => underway.size).toBe(0);
    await page.reload();
    await expect(head(page)).toContainText("Online");
    await live(page);

    // From here on events alone are to tell: an answer would show that this browser's clock is put forward.
    await page.route("/api/v1/people/**", (route) => route.abort());
    await other.goto("about:blank");
    await expect.poll(() => goodFor(youssef)).toBe(LEAVE_MS);
    await page.clock.runFor(LEAVE_MS);
    await expect(head(page)).toContainText("Last active just now");
    await page.clock.runFor(120_000);
    await expect(head(page)).toContainText("Last active 2 min ago");
  });

  test("outlasts one of several tabs, and a page that follows another", async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const [page, laptop, phone] = await Promise.all([browserOf(salma), browserOf(youssef), browserOf(youssef)]);
    await page.clock.install();
    // What gives them, and takes leave, comes after the page.
    const first = Promise.all([laptop, phone].map((one) => one.waitForRequest(/\/presence$/)));
    await page.goto(`/inbox/${conversationId}`);
    await laptop.goto("/inbox");
    await phone.goto("/inbox");
    await Promise.all([live(page), live(laptop), live(phone), first]);
    const signs = calls(laptop, "presence");
    await phone.goto("about:blank");
    // The laptop hears of it, and says that somebody is at it.
    await expect.poll(() => signs.length).toBeGreaterThan(0);
    await expect.poll(() => goodFor(youssef)).toBe(HERE_MS);
    const before = signs.length;
    await laptop.reload();
    await expect.poll(() => signs.length).toBeGreaterThan(before);
    await expect.poll(() => goodFor(youssef)).toBe(HERE_MS);
    await page.clock.runFor(LEAVE_MS);
    await expect(head(page)).toContainText("Online");
  });

  test("ends where nobody has touched the page for a while, and is back with the first touch", async ({
    people,
    browserOf,
  }) => {
    const page = await browserOf(people.salma);
    await page.clock.install();
    await page.goto("/inbox");
    await live(page);
    await stopClock(page);
    const beats = calls(page, "presence");
    await page.clock.runFor(240_000);
    await expect.poll(() => beats.length).toBeGreaterThanOrEqual(3);
    await page.clock.runFor(61_000);
    // Requests are told in their order: once this one is, all before it are.
    await page.evaluate(() => fetch("/api/v1/unread"));
    const before = beats.length;
    await page.clock.runFor(300_000);
    await page.keyboard.press("Shift");
    await expect.poll(() => beats.length).toBe(before + 1);
  });

  test("tells the local time of somebody whose clocks show another one, and of nobody else", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const page = await browserOf(salma);
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
    const far = await browserOf(youssef, { timezoneId: "America/New_York" });
    await far.goto(`/inbox/${conversationId}`);
    await expect(head(page)).toContainText(/Online.*\d\d:\d\d for them/);
    const time = await head(page).locator("time").textContent();
    const [there, here] = ["America/New_York", "Africa/Casablanca"].map((timeZone) =>
      new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date()),
    );
    expect(there).not.toBe(here);
    expect(time?.slice(0, 2)).toBe(there);
    // The far one sees the near one's, and nothing of an offset.
    await expect(head(far)).toContainText(/Online.*\d\d:\d\d for them/);
    await expect(head(far)).not.toContainText(/UTC|GMT|[+−-]\d/);
    const near = await browserOf(youssef, { timezoneId: "Africa/Casablanca" });
    await near.goto(`/inbox/${conversationId}`);
    await expect(head(page).locator("time")).toHaveCount(0);
    await expect(head(page)).toContainText("Online");
  });

  test("is told to nobody outside the conversation", async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    await say(youssef, salma, "hello");
    const outsider = await browserOf(await makePerson("Outsider"));
    const inside = await browserOf(salma);
    const path = `/api/v1/people/${youssef.id}/presence`;
    expect((await outsider.request.get(path)).status()).toBe(404);
    expect((await inside.request.get(path)).status()).toBe(200);
  });
});

test.describe("privacy", () => {
  test("hides presence from a conversation that is open, can be undone, and holds on every device", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const [page, other] = await Promise.all([browserOf(salma), browserOf(youssef)]);
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
    await other.goto("/settings/profile");
    await expect(head(page)).toContainText("Online");

    await other.getByRole("link", { name: "Privacy" }).click();
    const presenceSwitch = other.getByRole("switch", { name: "Show when I am online" });
    await expect(presenceSwitch).toBeChecked();
    await presenceSwitch.click();
    await expect(other.getByRole("status")).toContainText("Nobody sees when you are online any more.");
    await expect(head(page)).not.toContainText("Online");
    // It works both ways.
    const phone = await browserOf(youssef);
    await phone.goto(`/inbox/${conversationId}`);
    await live(phone);
    await expect(head(phone)).toContainText("View profile");
    await phone.goto("/settings/privacy");
    await expect(phone.getByRole("switch", { name: "Show when I am online" })).not.toBeChecked();
    await expect(phone.getByRole("switch", { name: "Show when I have read messages" })).toBeChecked();

    await other.getByRole("button", { name: "Undo" }).click();
    await expect(presenceSwitch).toBeChecked();
    await phone.goto(`/inbox/${conversationId}`);
    await expect(head(page)).toContainText("Online");
    await expect(head(phone)).toContainText("Online");
  });

  test("of what was read is saved at once, and a refusal puts it back", async ({ people, browserOf }) => {
    const { salma } = people;
    const page = await browserOf(salma);
    await page.goto("/settings/privacy");
    const receipts = page.getByRole("switch", { name: "Show when I have read messages" });
    await receipts.press("Space");
    await expect(page.getByRole("status")).toContainText("Nobody sees what you have read any more.");
    await page.reload();
    await expect(receipts).not.toBeChecked();
    await page.route("/settings/privacy", (route) => route.abort());
    await receipts.click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("could not be saved");
    await expect(receipts).not.toBeChecked();
  });
});

test.describe("typing", () => {
  test("is shown in the thread and in the list, ends by itself within six seconds and at once with the message", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const [reader, list, writer] = await Promise.all([browserOf(salma), browserOf(salma), browserOf(youssef)]);
    const pages = [reader, list, writer];
    await Promise.all(pages.map((page) => page.clock.install()));
    await reader.goto(`/inbox/${conversationId}`);
    await list.goto("/inbox");
    await writer.goto(`/inbox/${conversationId}`);
    await Promise.all([live(reader), live(list)]);
    await Promise.all(pages.map(stopClock));
    const note = reader.getByText("Youssef Amrani is typing…");
    const row = list.getByRole("list", { name: "Conversations" }).getByRole("listitem");
    const field = writer.getByRole("textbox", { name: "Message" });

    await field.pressSequentially("S");
    await expect(note).toBeVisible();
    await expect(row).toContainText("typing…");
    for (const page of [reader, list]) await page.clock.runFor(4900);
    await expect(note).toBeVisible();
    await expect(row).toContainText("typing…");
    for (const page of [reader, list]) await page.clock.runFor(1000);
    await expect(note).toHaveCount(0);
    await expect(row).not.toContainText("typing…");
    await expect(row).toContainText("hello");

    await writer.clock.runFor(3000);
    await field.pressSequentially("alam");
    await expect(note).toBeVisible();
    await field.press("Enter");
    await expect(bodies(reader)).toHaveText(["hello", "Salam"]);
    await expect(note).toHaveCount(0);
  });

  test("is told at most every three seconds, never for a draft that was restored or emptied", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const page = await browserOf(salma);
    await page.clock.install();
    await page.goto(`/inbox/${conversationId}`);
    const field = page.getByRole("textbox", { name: "Message" });
    await field.fill("half a thought");
    await page.reload();
    await expect(field).toHaveValue("half a thought");
    await live(page);
    await stopClock(page);
    const told = calls(page, "typing");
    await field.press("End");
    await field.pressSequentially(" more");
    await expect.poll(() => told.length).toBe(1);
    await page.clock.runFor(2900);
    await field.pressSequentially("!");
    await page.clock.runFor(200);
    await field.fill("");
    await field.pressSequentially("a");
    await expect.poll(() => told.length).toBe(2);
  });
});

test.describe("receipts", () => {
  test("tell Sent, then Read as soon as the other reads, and the same after a reload", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const [writer, reader] = await Promise.all([browserOf(salma), browserOf(youssef)]);
    await writer.goto(`/inbox/${conversationId}`);
    await reader.goto("/inbox");
    await live(writer);
    await write(writer, "are you there?");
    await expect(under(writer, 2)).toHaveText("Sent");
    await reader.getByRole("list", { name: "Conversations" }).getByRole("link", { name: /Salma/ }).click();
    await expect(under(writer, 2)).toHaveText("Read");

    // What comes next is sent and not read, while what was read stays marked.
    await reader.goto("/inbox");
    await write(writer, "and now?");
    await expect(under(writer, 3)).toHaveText("Sent");
    await expect(under(writer, 2)).toHaveText("Read");
    await writer.reload();
    await expect(under(writer, 3)).toHaveText("Sent");
    await expect(under(writer, 2)).toHaveText("Read");
    await reader.goto(`/inbox/${conversationId}`);
    await expect(under(writer, 3)).toHaveText("Read");
    await expect(under(writer, 2)).toHaveCount(0);
  });

  test("that were missed are caught up with", async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    const conversationId = await say(salma, youssef, "are you there?");
    const writer = await browserOf(salma);
    await writer.routeWebSocket(/\/app\//, () => {});
    await writer.goto(`/inbox/${conversationId}`);
    await expect(under(writer, 1)).toHaveText("Sent");
    const reader = await browserOf(youssef);
    const stored = reader.waitForResponse(/\/read$/);
    await reader.goto(`/inbox/${conversationId}`);
    await stored;
    await writer.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(under(writer, 1)).toHaveText("Read");
  });

  test("are not for those who give none", async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    const conversationId = await say(salma, youssef, "are you there?");
    await db.update(users).set({ receiptsHiddenAt: new Date() }).where(eq(users.id, salma.id));
    const [writer, reader] = await Promise.all([browserOf(salma), browserOf(youssef)]);
    await writer.goto(`/inbox/${conversationId}`);
    await live(writer);
    await reader.goto(`/inbox/${conversationId}`);
    await write(reader, "I am");
    await expect(writer.locator('[data-seq="2"]')).toBeVisible();
    await expect(under(writer, 1)).toHaveCount(0);
    await writer.reload();
    await expect(writer.locator('[data-seq="2"]')).toBeVisible();
    await expect(under(writer, 1)).toHaveCount(0);
  });
});
