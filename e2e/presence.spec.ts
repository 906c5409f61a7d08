import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { live, say, test, write } from "./fixtures";

/** What stands under the message numbered `seq`. */
function under(page: Page, seq: number) {
  return page.locator(`[data-seq="${seq}"]`).getByText(/^(Sent|Read)$/);
}

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
