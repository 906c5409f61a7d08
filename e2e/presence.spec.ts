import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { bodies, live, say, test, write } from "./fixtures";

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

/** Lets the clock of `page` stand from now on, so that only the test moves it. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

test.describe("typing", () => {
  test("is shown in the thread and in the list, ends by itself within six seconds and at once with the message", async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const [reader, list, writer] = await Promise.all([browserOf(salma), browserOf(salma), browserOf(youssef)]);
    await Promise.all([reader.clock.install(), writer.clock.install()]);
    await reader.goto(`/inbox/${conversationId}`);
    await list.goto("/inbox");
    await writer.goto(`/inbox/${conversationId}`);
    await Promise.all([live(reader), live(list)]);
    await Promise.all([stopClock(reader), stopClock(writer)]);
    const note = reader.getByText("Youssef Amrani is typing…");
    const row = list.getByRole("list", { name: "Conversations" }).getByRole("listitem");
    const field = writer.getByRole("textbox", { name: "Message" });

    await field.pressSequentially("S");
    await expect(note).toBeVisible();
    await expect(row).toContainText("typing…");
    await reader.clock.runFor(4900);
    await expect(note).toBeVisible();
    await reader.clock.runFor(1000);
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
