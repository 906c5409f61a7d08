import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { unsendMessage } from "@/lib/messages/change";
import { listMessages } from "@/lib/messages/queries";
import { sendMessage } from "@/lib/messages/send";
import { live, talk, test } from "./fixtures";

/** The row of the message numbered `seq`. */
function row(page: Page, seq: number) {
  return page.getByRole("log", { name: "Messages" }).locator(`[data-seq="${seq}"]`);
}

test("a quote leads to the message that it quotes and back, and loses its text with it at once", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await talk(people, 60);
  const [quoted] = (await listMessages(salma, { conversationId, after: 0, limit: 1 })).items;
  const replyToId = quoted?.id ?? "";
  await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "about your first one", replyToId });
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  const quote = row(page, 61).getByRole("button", { name: /In answer to.*Youssef Amrani.*message 1$/ });
  await expect(quote).toBeInViewport();
  await quote.click();
  await expect(row(page, 1)).toBeInViewport();
  await page.getByRole("button", { name: "Back to the answer" }).click();
  await expect(row(page, 61)).toBeInViewport();
  await expect(page.getByRole("button", { name: "Back to the answer" })).toHaveCount(0);

  await page.reload();
  await live(page);
  await unsendMessage(youssef, { messageId: replyToId });
  await expect(row(page, 61).getByRole("button", { name: "Message unsent" })).toBeVisible();
  await expect(page.getByText("message 1", { exact: true })).toHaveCount(0);
});
