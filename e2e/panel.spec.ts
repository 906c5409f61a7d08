import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { profiles } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { sendMessage } from "@/lib/messages/send";
import { beat, beatInput } from "@/lib/realtime/presence-signs";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makeReview } from "@/lib/testing/reviews";
import { attach, photo, sendRows, tray } from "./files";
import { live, say, test } from "./fixtures";
import { longTalk } from "./history";

const WIDE = { viewport: { width: 1280, height: 760 } };
const COLUMN = { viewport: { width: 1100, height: 760 } };
const PHONE = { viewport: { width: 390, height: 800 } };

const column = (page: Page) => page.getByRole("complementary", { name: "Details" });
const sheet = (page: Page) => page.getByRole("dialog", { name: "Details" });
const button = (page: Page) => page.getByRole("button", { name: "Details", exact: true });
const row = (page: Page, seq: number) => page.locator(`[data-seq="${seq}"]`);

async function open(page: Page, conversationId: string): Promise<void> {
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
}

test("beside a conversation stand what it is about, whom it is with and what was sent", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const facts = {
    headline: "Logos in two scripts",
    about: "I draw.",
    city: "Rabat",
    languages: ["ar", "fr"],
    skills: [],
  };
  await db.insert(profiles).values({ userId: salma.id, ...facts });
  await makeReview(youssef, salma, { stars: 4 });
  await beat(salma, beatInput.parse({ timeZone: "America/Montreal" }));
  const gig = await makeGig(salma, "A sign for a café");
  const conversationId = await about(youssef, salma, gig.id);
  const order = await makeOrder(youssef, salma, { status: "delivered" });
  await sendRows(salma, conversationId, ["menu.txt"]);

  const page = await browserOf(youssef, WIDE);
  await open(page, conversationId);
  const details = column(page);
  const of = (name: string) => details.getByRole("region", { name });
  await expect(of("What this is about")).toContainText(`Order #${order.number}`);
  await expect(of("What this is about").getByRole("link", { name: "Accept delivery" })).toHaveAttribute(
    "href",
    order.path,
  );
  await expect(of("Also talked about").getByRole("link", { name: /A sign for a café/ })).toBeVisible();
  const person = of("About Salma Idrissi");
  await expect(person).toContainText("4.0 out of 5, 1 review");
  for (const fact of ["1 finished order", "Rabat", "Arabic and French", /Member since/, /^.*\d\d:\d\d local time/]) {
    await expect(person).toContainText(fact);
  }
  await expect(person.getByRole("link", { name: "View profile" })).toHaveAttribute("href", `/u/${salma.username}`);
  await expect(of("Shared files").getByRole("button", { name: "Show menu.txt in the conversation" })).toBeVisible();
  await expect(details).not.toContainText("@mail.test");

  await of("Also talked about")
    .getByRole("link", { name: /A sign for a café/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`lane=gig:${gig.id}`));
  await of("Shared files").getByRole("button", { name: "All files" }).click();
  await expect(page.getByRole("dialog", { name: "Files of this conversation" })).toContainText("menu.txt");
  await page.keyboard.press("Escape");
  await expect(of("Shared files").getByRole("button", { name: "All files" })).toBeFocused();
});

test("is put away and stays so, and what one reads stays where it is", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 60);
  await say(people.youssef, people.salma, "words that wrap where there is less room for them, ".repeat(30));
  const page = await browserOf(people.salma, WIDE);
  await open(page, conversationId);
  await expect(column(page)).toContainText("No reviews yet");
  await page.getByRole("log").evaluate((log) => {
    log.scrollTop = -700;
  });
  const place = async () => (await row(page, 50).boundingBox())?.y ?? 0;
  await expect.poll(place).not.toBe(0);
  const before = await place();
  const steady = async () => Math.abs((await place()) - before) < 2;

  await column(page).getByRole("button", { name: "Close details" }).click();
  await expect(column(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  await expect.poll(steady).toBe(true);
  await page.keyboard.press("Enter");
  await expect(column(page)).toBeVisible();
  await expect.poll(steady).toBe(true);
  await page.keyboard.press("Enter");
  await expect(button(page)).toHaveAttribute("aria-expanded", "false");

  await page.reload();
  await expect(button(page)).toHaveAttribute("aria-expanded", "false");
  await expect(column(page)).toHaveCount(0);
});

test("with less room it opens when asked for, and asks for nothing before", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "Salam");
  const page = await browserOf(people.salma, COLUMN);
  const asked: string[] = [];
  page.on("request", (request) => request.url().endsWith("/details") && asked.push(request.url()));
  await open(page, conversationId);
  await expect(column(page)).toHaveCount(0);
  expect(asked).toEqual([]);
  await button(page).click();
  await expect(column(page)).toContainText("About Youssef Amrani");
  await page.setViewportSize(PHONE.viewport);
  await expect(column(page)).toHaveCount(0);
  await expect(sheet(page)).toHaveCount(0);
});

test("on a phone it is a sheet: opened, left and followed by keyboard", async ({ people, browserOf }) => {
  const conversationId = await longTalk(people, 400);
  await putFile(people.youssef, conversationId, 11, "plan.txt");
  const page = await browserOf(people.salma, PHONE);
  await open(page, conversationId);
  await expect(row(page, 11)).toHaveCount(0);
  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toContainText("About Youssef Amrani");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(sheet(page)).toContainText("About Youssef Amrani");
  // Asked for again in the moment in which it is closed, before the browser tells of that.
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    for (let turn = 0; turn < 20; turn += 1) await null;
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
  });
  await sheet(page).getByRole("button", { name: "Show plan.txt in the conversation" }).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toHaveCount(0);
  await expect(row(page, 11)).toBeInViewport();
  await expect(row(page, 11)).toBeFocused();
});

test("a photo, an order and what is unsent are there at once", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "Salam");
  const [page, other] = [await browserOf(salma, WIDE), await browserOf(youssef)];
  for (const one of [page, other]) await open(one, conversationId);
  const details = column(page);
  await expect(details).toContainText("Files that either of you sends are kept here.");
  await attach(other, await photo("café.jpg"));
  await expect(tray(other).getByText("Uploaded")).toBeVisible();
  await other.getByRole("button", { name: "Send", exact: true }).click();
  const tile = details.getByRole("button", { name: "Show café.jpg in the conversation" });
  await expect(tile.locator("img")).not.toHaveJSProperty("naturalWidth", 0);
  await expect(details).toContainText("Nothing in particular so far.");
  const order = await makeOrder(youssef, salma);
  await expect(details.getByRole("region", { name: "What this is about" })).toContainText(`Order #${order.number}`);
  await expect(details.getByRole("link", { name: "Mark as paid" })).toHaveAttribute("href", order.path);
});

test("what could not be loaded is tried again: asked for, and by itself once the line is back", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "Salam");
  const page = await browserOf(people.salma, WIDE);
  // Whatever is asked before the button is pressed, and has the focus by that, fails.
  await page.route("**/details", async (route) => {
    const isPressed = await page.evaluate(() => document.activeElement?.textContent === "Try again");
    await (isPressed ? route.continue() : route.abort());
  });
  await open(page, conversationId);
  await expect(column(page).getByRole("alert")).toContainText("The details could not be loaded.");
  await column(page).getByRole("button", { name: "Try again" }).click();
  await expect(column(page)).toContainText("About Youssef Amrani");
  await page.unrouteAll();

  await column(page).getByRole("button", { name: "Close details" }).click();
  await page.context().setOffline(true);
  await button(page).click();
  await expect(column(page).getByRole("alert")).toContainText("You are offline.");
  await page.context().setOffline(false);
  await expect(column(page)).toContainText("About Youssef Amrani");
});

/** As if the message had been sent with a file, of which nothing is stored. */
async function putFile(sender: Viewer, conversationId: string, seq: number, name: string): Promise<void> {
  const [message] = await db
    .update(messages)
    .set({ attachmentCount: 1 })
    .where(and(eq(messages.conversationId, conversationId), eq(messages.seq, seq)))
    .returning({ id: messages.id });
  await db.insert(attachments).values({
    ...{ id: randomUUID(), uploaderId: sender.id, conversationId, key: randomUUID(), status: "ready" },
    ...{ name, size: 1, claimedSize: 1, claimedType: "text/plain", uploadedAt: new Date() },
    ...{ messageId: message?.id, messageSeq: seq, position: 0 },
  });
}

/** A message about a gig; answers the conversation's id. */
async function about(from: Viewer, to: Viewer, gigId: string): Promise<string> {
  const conversationId = await say(from, to, "Salam");
  const context = { kind: "gig" as const, id: gigId };
  await sendMessage(from, { conversationId, clientId: randomUUID(), body: "About the sign", context });
  return conversationId;
}
