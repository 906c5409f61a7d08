import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { unsendMessage } from "@/lib/messages/change";
import { listMessages } from "@/lib/messages/queries";
import { sendMessage } from "@/lib/messages/send";
import { live, say, talk, test } from "./fixtures";

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

test("what is written is shown as written, with links that are safe, and widens no phone", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const long = "ab".repeat(2_500);
  const conversationId = await say(youssef, salma, `<b>not bold</b> javascript:alert(1)\n${long}`);
  await say(youssef, salma, "see https://khedma.ma/x, 06 12 34 56 78 or salma@khedma.ma");
  await say(salma, youssef, "run `npm start`:\n```\nconst price = 500;\n```\nالثمن 500 درهم\net voilà");
  await say(salma, youssef, "😂👍");
  const page = await browserOf(salma, { viewport: { width: 390, height: 844 } });
  await page.goto(`/inbox/${conversationId}`);
  const bodyOf = (seq: number) => row(page, seq).locator("[data-body]");

  await expect(bodyOf(1)).toHaveText(`<b>not bold</b> javascript:alert(1) ${long}`);
  await expect(row(page, 1).locator("a, b")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await page.getByRole("log").evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);

  const link = bodyOf(2).getByRole("link", { name: "https://khedma.ma/x", exact: true });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(row(page, 2).getByRole("link", { name: "06 12" })).toHaveAttribute("href", "tel:+212612345678");
  await expect(row(page, 2).getByRole("link", { name: "@" })).toHaveAttribute("href", "mailto:salma@khedma.ma");
  await expect(row(page, 3).locator("code")).toHaveText(["npm start", "const price = 500;"]);

  // Each line begins on its own side.
  const starts = await bodyOf(3).evaluate((body) => {
    const text = [...body.childNodes].at(-1);
    const lines = (text?.textContent ?? "").split("\n");
    return lines.map((line, n) => {
      const at = lines.slice(0, n).join("\n").length + (n > 0 ? 1 : 0);
      const range = document.createRange();
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + line.length);
      const box = body.getBoundingClientRect();
      const { left, right } = range.getBoundingClientRect();
      return left - box.left < box.right - right ? "left" : "right";
    });
  });
  expect(starts).toEqual(["right", "left"]);
  const sizeOf = (seq: number) => bodyOf(seq).evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  expect(await sizeOf(4)).toBeGreaterThan(2 * (await sizeOf(1)));
});
