import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { listMessages } from "@/lib/messages/queries";
import { react } from "@/lib/messages/react";
import { sendMessage } from "@/lib/messages/send";
import { bodies, live, say, stopClock, talk, test, write } from "./fixtures";
import { objections } from "./objections";

/** The row of the message numbered `seq`. */
function row(page: Page, seq: number) {
  return page.getByRole("log", { name: "Messages" }).locator(`[data-seq="${seq}"]`);
}

/** Opens what can be done with the message numbered `seq`. */
async function openMenu(page: Page, seq: number): Promise<void> {
  await row(page, seq).hover();
  await row(page, seq).getByRole("button", { name: "More", exact: true }).click();
}

/** The same, and chooses from it. */
async function choose(page: Page, seq: number, action: string): Promise<void> {
  await openMenu(page, seq);
  await page.getByRole("menu").getByRole("menuitem", { name: action, exact: true }).click();
}

/** The same in standing time, so that what is shown for a moment stays; the page's clock was installed before. */
async function chooseAndHold(page: Page, seq: number, action: string): Promise<void> {
  await openMenu(page, seq);
  await stopClock(page);
  await page.getByRole("menu").getByRole("menuitem", { name: action, exact: true }).click();
}

/** Makes the only message of a conversation as old as if it had been sent `minutes` ago. */
async function age(conversationId: string, minutes: number): Promise<void> {
  const createdAt = new Date(Date.now() - minutes * 60_000);
  await db.update(messages).set({ createdAt }).where(eq(messages.conversationId, conversationId));
  const entries = eq(inboxEntries.conversationId, conversationId);
  await db.update(inboxEntries).set({ lastMessageAt: createdAt }).where(entries);
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

test("Reply puts the quote above the text, Escape takes it away, and it goes along once", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "How much for a logo?");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await Promise.all([page, other].map((one) => one.goto(`/inbox/${conversationId}`)));
  await live(other);
  const answering = page.getByRole("region", { name: "Answering" });
  await row(page, 1).hover();
  await row(page, 1).getByRole("button", { name: "Reply", exact: true }).click();
  await expect(answering).toContainText("How much for a logo?");
  const field = page.getByRole("textbox", { name: "Message" });
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(answering).toHaveCount(0);

  await choose(page, 1, "Reply");
  await expect(field).toBeFocused();
  await write(page, "500 dirhams");
  await expect(answering).toHaveCount(0);
  await expect(row(other, 2).getByRole("button", { name: /You.*How much for a logo/ })).toBeVisible();
  await write(page, "and 3 days");
  await expect(row(other, 3)).toBeVisible();
  await expect(row(other, 3).getByRole("button", { name: /In answer to/ })).toHaveCount(0);
});

test("a reaction is seen by the other at once, is one of each person, and makes nothing unread", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "3 days");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await page.goto(`/inbox/${conversationId}`);
  await other.goto("/inbox");
  await live(other);
  const react = async (emoji: string) => {
    await row(page, 1).hover();
    await row(page, 1).getByRole("button", { name: "React", exact: true }).click();
    await page.getByRole("menuitemradio", { name: emoji }).click();
  };
  await react("👍");
  await expect(row(page, 1).getByRole("button", { name: "👍 You", pressed: true })).toBeVisible();
  await react("❤️");
  await expect(row(page, 1).getByRole("list", { name: "Reactions" }).getByRole("button")).toHaveText(["❤️"]);
  await expect(other.getByRole("link", { name: /^Inbox/ })).not.toContainText("unread");

  await other.goto(`/inbox/${conversationId}`);
  await live(other);
  await row(other, 1).getByRole("button", { name: "❤️ Salma Idrissi", pressed: false }).click();
  await expect(row(page, 1).getByRole("button", { name: "❤️ Youssef Amrani and you", pressed: true })).toHaveText("❤️2");
  // The same one again takes it away.
  await react("❤️");
  await expect(row(other, 1).getByRole("button", { name: "❤️ You", exact: true })).toBeVisible();
  await row(other, 1).getByRole("button", { name: "❤️ You" }).click();
  await expect(row(page, 1).getByRole("list", { name: "Reactions" })).toHaveCount(0);
  await page.reload();
  await expect(row(page, 1)).toContainText("3 days");
  await expect(row(page, 1).getByRole("list", { name: "Reactions" })).toHaveCount(0);
});

test("any emoji is a reaction, found by its name and picked by keyboard", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "The shop opens on Friday");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await Promise.all([page, other].map((one) => one.goto(`/inbox/${conversationId}`)));
  await live(other);
  await row(page, 1).hover();
  await row(page, 1).getByRole("button", { name: "React", exact: true }).click();
  await page.getByRole("menuitem", { name: "More emoji" }).click();
  const search = page.getByRole("dialog", { name: "Emoji" }).getByRole("searchbox");
  await expect(search).toBeFocused();
  expect(await objections(page, "[popover]")).toEqual([]);
  await search.fill("party popper");
  await expect(page.getByRole("gridcell", { name: "Party popper" })).toBeVisible();
  await search.press("Enter");
  await expect(page.getByRole("dialog", { name: "Emoji" })).toHaveCount(0);
  await expect(row(page, 1).getByRole("button", { name: "🎉 You", pressed: true })).toBeVisible();
  await expect(row(other, 1).getByRole("button", { name: "🎉 Salma Idrissi" })).toBeVisible();
});

test("a message is edited in its place by keyboard alone, and both can read what it said before", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.salma, people.youssef, "It takes 3 days");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await Promise.all([page, other].map((one) => one.goto(`/inbox/${conversationId}`)));
  await live(other);
  await row(page, 1).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(row(page, 1)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Unsend" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");

  const editor = page.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toBeFocused();
  await editor.fill("thrown away");
  await editor.press("Escape");
  await expect(bodies(page)).toHaveText(["It takes 3 days"]);
  await choose(page, 1, "Edit");
  await editor.fill("It takes 4 days");
  await editor.press("Enter");
  await expect(bodies(page)).toHaveText(["It takes 4 days"]);
  await expect(bodies(other)).toHaveText(["It takes 4 days"]);

  for (const one of [page, other]) {
    await expect(row(one, 1)).toContainText("edited");
    await choose(one, 1, "Earlier versions");
    const dialog = one.getByRole("dialog", { name: "Earlier versions" });
    await expect(dialog.getByRole("listitem")).toContainText(["It takes 3 days"]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
  }
});

test("what is unsent takes along its menu and its earlier versions where they are open", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "first words");
  await say(youssef, salma, "other words");
  const { items } = await listMessages(youssef, { conversationId, limit: 2 });
  const [first, other] = items.map(({ id }) => id);
  await editMessage(youssef, { messageId: other ?? "", body: "edited words" });
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);

  await openMenu(page, 1);
  await expect(page.getByRole("menu")).toBeVisible();
  await unsendMessage(youssef, { messageId: first ?? "" });
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(row(page, 1)).toBeFocused();

  await choose(page, 2, "Earlier versions");
  const dialog = page.getByRole("dialog", { name: "Earlier versions" });
  await expect(dialog).toContainText("other words");
  await unsendMessage(youssef, { messageId: other ?? "" });
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("other words")).toHaveCount(0);
});

test("an edit that could not be saved keeps its text and is saved by Retry", async ({ people, browserOf }) => {
  const conversationId = await say(people.salma, people.youssef, "before");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await page.route("**/api/v1/messages/*", (route) => route.abort());
  await choose(page, 1, "Edit");
  const editor = page.getByRole("textbox", { name: "Edit message" });
  await editor.fill("after");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(row(page, 1).getByRole("alert")).toHaveText("Could not save. We could not reach Khedma Market.");
  await expect(editor).toHaveValue("after");
  await page.unroute("**/api/v1/messages/*");
  await page.getByRole("button", { name: "Retry", exact: true }).click();
  await expect(bodies(page)).toHaveText(["after"]);
  await expect(row(page, 1).getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(bodies(page)).toHaveText(["after"]);

  // Its time passes while it is open.
  await choose(page, 1, "Edit");
  await age(conversationId, 16);
  await editor.fill("too late");
  await editor.press("Enter");
  await expect(row(page, 1).getByRole("alert")).toContainText("A message can be edited for 15 minutes");
  await expect(editor).toHaveValue("too late");
});

test("an unsend can be undone for a moment, and is final when the page is left", async ({ people, browserOf }) => {
  const conversationId = await say(people.salma, people.youssef, "a mistake");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await page.clock.install();
  await Promise.all([page, other].map((one) => one.goto(`/inbox/${conversationId}`)));
  await live(other);
  await chooseAndHold(page, 1, "Unsend");
  await expect(bodies(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bodies(page)).toHaveText(["a mistake"]);
  await expect(bodies(other)).toHaveText(["a mistake"]);

  await page.clock.resume();
  await chooseAndHold(page, 1, "Unsend");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.close();
  await expect(row(other, 1)).toContainText("This message was unsent.");
  await expect(bodies(other)).toHaveCount(0);
});

test("an unsend that nobody undoes is made by itself", async ({ people, browserOf }) => {
  const conversationId = await say(people.salma, people.youssef, "a mistake");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  await Promise.all([page, other].map((one) => one.goto(`/inbox/${conversationId}`)));
  await live(other);
  await choose(page, 1, "Unsend");
  for (const one of [page, other]) await expect(row(one, 1)).toContainText("This message was unsent.");
});

test("what its time has passed for, and what is not one's own, is not there to be chosen", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.salma, people.youssef, "old");
  const [page, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  const offered = async (one: Page) => {
    await one.goto(`/inbox/${conversationId}`);
    await row(one, 1).hover();
    await row(one, 1).getByRole("button", { name: "More", exact: true }).click();
    // Without the button to all emoji, which is a picture.
    return one.getByRole("menuitem").filter({ hasText: /\w/ });
  };
  const always = ["Reply", "Make this an agreement", "Copy text", "Copy link"];
  await expect(await offered(page)).toHaveText([...always, "Edit", "Unsend"]);
  await expect(await offered(other)).toHaveText(always);
  await age(conversationId, 16);
  await expect(await offered(page)).toHaveText([...always, "Unsend"]);
  await age(conversationId, 61);
  await expect(await offered(page)).toHaveText(always);
});

test("text and link are copied, and the link opens at the message", async ({ people, browserOf }) => {
  const conversationId = await talk(people, 40);
  const page = await browserOf(people.salma, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.clock.install();
  await page.goto(`/inbox/${conversationId}`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await chooseAndHold(page, 40, "Copy text");
  await expect(page.getByRole("status").getByText("Copied.")).toBeVisible();
  expect(await copied()).toBe("message 40");
  await page.clock.resume();
  await choose(page, 39, "Copy link");
  await expect.poll(copied).toBe(new URL(`/inbox/${conversationId}?message=39`, page.url()).href);
});

test("on a phone a press on a message offers what can be done, within reach of a thumb", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "3 days");
  const viewport = { width: 390, height: 844 };
  const page = await browserOf(people.salma, { viewport, hasTouch: true, isMobile: true });
  await page.goto(`/inbox/${conversationId}`);
  const more = row(page, 1).getByRole("button", { name: "More", exact: true });
  await expect(more).toBeHidden();
  await row(page, 1).locator("[data-body]").tap();
  await more.tap();
  const box = await page.getByRole("menu").boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(viewport.height - 20);
  expect(box?.width).toBeGreaterThan(350);
  await page.getByRole("menuitemradio", { name: "🙏" }).tap();
  await expect(row(page, 1).getByRole("button", { name: "🙏 You" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`everything that a message may show and offer is accessible in the ${colorScheme}`, async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const send = (from: typeof salma, body: string, replyToId?: string) =>
      sendMessage(from, { conversationId, clientId: randomUUID(), body, replyToId });
    const conversationId = await say(youssef, salma, "see https://khedma.ma, `code` and 06 12 34 56 78");
    const own = await send(salma, "see https://khedma.ma, `code` and 06 12 34 56 78");
    const answer = await send(youssef, "```\nlines of code\n```", own.id);
    await react(salma, { messageId: answer.id, emoji: "👍" });
    await editMessage(salma, { messageId: own.id, body: "see https://khedma.ma and `code`" });
    const page = await browserOf(salma, { colorScheme });
    await page.goto(`/inbox/${conversationId}`);
    const isClean = async () => expect(await objections(page)).toEqual([]);
    await row(page, 2).hover();
    await expect(row(page, 2).getByRole("button", { name: "Reply", exact: true })).toBeVisible();
    await isClean();
    await row(page, 2).getByRole("button", { name: "More", exact: true }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await isClean();
    await page.getByRole("menuitem", { name: "Earlier versions" }).click();
    await expect(page.getByRole("dialog").getByRole("listitem")).toBeVisible();
    await isClean();
    await page.keyboard.press("Escape");
    await choose(page, 2, "Edit");
    await expect(page.getByRole("textbox", { name: "Edit message" })).toBeFocused();
    await isClean();
    await page.keyboard.press("Escape");
    await choose(page, 2, "Unsend");
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    await isClean();
  });
}
