import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { agreementOf, cardIdOf, move, offerOf, propose } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { live, say, test } from "./fixtures";

function moves(page: Page): Locator {
  return page.getByRole("log", { name: "Messages" }).locator("[data-move]");
}

/** Opens the form of something new from the composer's tools. */
async function proposing(page: Page, label: string): Promise<Locator> {
  await page.getByRole("button", { name: "Propose something" }).click();
  await page.getByRole("menuitem", { name: label }).click();
  const dialog = page.getByRole("dialog", { name: label });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function fill(dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
}

async function send(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Makes a move by its button and dialog. */
async function make(page: Page, label: string, words = ""): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: label });
  if (words) await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: label, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("an offer is countered, accepted and becomes one order", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const path = `/inbox/${await say(youssef, salma, "What would a logo cost?")}`;
  const [seller, buyer] = await Promise.all([browserOf(salma), browserOf(youssef)]);
  await Promise.all([seller.goto(path), buyer.goto(path)]);
  await Promise.all([live(seller), live(buyer)]);
  await seller.getByRole("textbox", { name: "Message" }).fill("Half a thought");

  const dialog = await proposing(seller, "Make an offer");
  await fill(dialog, { "What it is about": "A logo for a café", "Price in MAD": "1200" });
  await seller.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(seller.getByRole("button", { name: "Propose something" })).toBeFocused();

  const again = await proposing(seller, "Make an offer");
  await expect(again.getByLabel("Price in MAD")).toHaveValue("1200");
  await fill(again, {
    "What is part of it": "Three drafts\nFiles for print",
    "Days until delivery": "5",
    Revisions: "2",
  });
  await send(again);
  await expect(seller.getByRole("button", { name: "Propose something" })).toBeFocused();
  await expect(seller.getByRole("textbox", { name: "Message" })).toHaveValue("Half a thought");
  await expect(moves(seller)).toContainText(["You made an offer: A logo for a café"]);
  await expect(seller.getByText("Waiting for Youssef Amrani.")).toBeVisible();

  await expect(moves(buyer).last()).toContainText("Salma Idrissi made an offer: A logo for a café");
  await buyer.getByRole("button", { name: "Propose other terms" }).click();
  const counter = buyer.getByRole("dialog", { name: "Propose other terms" });
  await expect(counter.getByLabel("What is part of it")).toHaveValue("Three drafts\nFiles for print");
  await fill(counter, { "Price in MAD": "1 000,50", "What is part of it": "Two drafts\nFiles for print" });
  await send(counter);

  const current = moves(seller).last();
  await expect(current).toContainText("Youssef Amrani proposed other terms");
  await expect(current.getByRole("deletion").filter({ hasText: /1,200/ })).toBeVisible();
  await expect(current.getByRole("deletion").filter({ hasText: "Three drafts" })).toBeVisible();
  await expect(current).toContainText("1,000.50");
  await expect(moves(seller).first().getByRole("region", { name: "Offer" })).toHaveCount(0);

  await make(seller, "Accept the offer", "D'accord !");
  await expect(seller.getByRole("article").last()).toBeFocused();
  for (const page of [seller, buyer]) {
    await expect(page.getByRole("log").locator("[data-step]")).toHaveCount(1);
    await expect(moves(page)).toHaveCount(2);
    await expect(page.getByRole("log").locator("[data-step]")).toContainText("1,000.50");
  }
});

test("a confirmed agreement is changed, and both say yes again", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const path = `/inbox/${await say(youssef, salma, "Blue and sand\nSVG and PDF")}`;
  const [one, other] = await Promise.all([browserOf(salma), browserOf(youssef)]);
  await Promise.all([one.goto(path), other.goto(path)]);
  await Promise.all([live(one), live(other)]);

  const dialog = await proposing(one, "Write an agreement");
  await fill(dialog, {
    "What it is about": "Colours",
    "What is part of it": "Blue and sand",
    "Price in MAD (optional)": "900",
  });
  await send(dialog);
  await make(other, "Confirm");
  await expect(moves(one).last()).toContainText("Youssef Amrani confirmed the agreement: Colours");
  await expect(moves(one).last()).toContainText("Agreed");

  await other.getByRole("button", { name: "Propose a change" }).click();
  const change = other.getByRole("dialog", { name: "Propose a change" });
  await fill(change, { "What is part of it": "Blue and sand\nSVG and PDF" });
  await send(change);
  await expect(moves(one).last()).toContainText("SVG and PDF (new)");
  await make(one, "Confirm");
  await expect(moves(other).last()).toContainText("version 2");
  await expect(moves(other).last()).toContainText("Agreed");
  await expect(moves(other)).toHaveCount(4);
});

test("an interview is shown in the zones of both", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const path = `/inbox/${await say(youssef, salma, "Can we talk?")}`;
  const [near, far] = await Promise.all([browserOf(salma), browserOf(youssef, { timezoneId: "America/Montreal" })]);
  await Promise.all([near.goto(path), far.goto(path)]);
  await Promise.all([live(near), live(far)]);
  const [day = ""] = new Date(Date.now() + 3 * 86_400_000).toISOString().split("T");

  const dialog = await proposing(near, "Propose an interview");
  await fill(dialog, { "What it is about": "First talk", "Time 1": `${day}T17:00` });
  await fill(dialog, {
    "Time 2": `${day}T18:30`,
    "Length in minutes": "30",
    "Place or link": "https://meet.example/khedma",
  });
  await send(dialog);

  await far.getByRole("button", { name: "Choose a time" }).click();
  const choice = far.getByRole("dialog", { name: "Choose a time" });
  await expect(choice.getByRole("radio")).toHaveCount(2);
  await expect(choice).toContainText("18:30");
  await expect(choice).toContainText("Africa/Casablanca");
  await choice.getByRole("radio").nth(1).check();
  await choice.getByRole("button", { name: "Choose a time" }).click();
  await expect(choice).toBeHidden();

  const chosen = moves(near).last();
  await expect(chosen).toContainText("Youssef Amrani chose a time for the interview: First talk");
  await expect(chosen.getByRole("img", { name: "Chosen" })).toBeVisible();
  await expect(chosen.getByRole("link", { name: "https://meet.example/khedma" })).toBeVisible();
  for (const page of [near, far]) {
    const times = await moves(page)
      .last()
      .locator("section time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect(new Set(times).size).toBe(1);
  }
  await expect(moves(far).last()).toContainText("in Africa/Casablanca");
});

test("an offer that was withdrawn while it was being answered says so, and what was typed stays", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "What would a logo cost?");
  const cardId = cardIdOf(await propose(salma, conversationId, offerOf()));
  const buyer = await browserOf(youssef);
  await buyer.goto(`/inbox/${conversationId}`);
  await live(buyer);
  await buyer.getByRole("button", { name: "Propose other terms" }).click();
  const dialog = buyer.getByRole("dialog", { name: "Propose other terms" });
  await fill(dialog, { "Price in MAD": "1000" });
  await move(salma, cardId, "withdrawn");
  await expect(moves(buyer)).toHaveCount(2);
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(/moved on|meanwhile/);
  await expect(dialog.getByLabel("Price in MAD")).toHaveValue("1000");
});

test("a move that does not reach the server says so, keeps what was typed, and is made once the line is back", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "What would a logo cost?");
  await propose(salma, conversationId, offerOf());
  const buyer = await browserOf(youssef);
  await buyer.goto(`/inbox/${conversationId}`);
  await live(buyer);
  const decline = () => buyer.getByRole("button", { name: "Decline", exact: true });
  await decline().click();
  const dialog = buyer.getByRole("dialog", { name: "Decline" });
  await dialog.getByRole("textbox").fill("غالي شوية");
  await buyer.context().setOffline(true);
  await dialog.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("What you wrote stays here");
  await buyer.keyboard.press("Escape");
  await decline().click();
  await expect(dialog.getByRole("textbox")).toHaveValue("غالي شوية");
  await buyer.context().setOffline(false);
  await dialog.getByRole("button", { name: "Decline", exact: true }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(moves(buyer)).toHaveCount(2);
  await expect(moves(buyer).last()).toContainText("غالي شوية");

  await propose(salma, conversationId, offerOf());
  await expect(decline()).toBeVisible();
  await db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id });
  await buyer.reload();
  await expect(buyer.getByText("You cannot send messages to Salma Idrissi, so nothing can be done")).toBeVisible();
  await expect(decline()).toHaveCount(0);
});

test("both review a completed order, and read each other's once both have written", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const order = await makeOrder(youssef, salma, { status: "completed" });
  const [buyer, seller] = await Promise.all([browserOf(youssef), browserOf(salma)]);
  await Promise.all([buyer.goto(`/inbox/${order.conversationId}`), seller.goto(order.path)]);
  await live(buyer);

  await buyer.getByRole("button", { name: "Write a review" }).click();
  const dialog = buyer.getByRole("dialog", { name: "Write a review" });
  await expect(dialog.getByRole("button", { name: "Send the review" })).toBeDisabled();
  await dialog.getByRole("radio", { name: "1 star of 5", exact: true }).focus();
  for (let n = 0; n < 4; n += 1) await buyer.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "5 stars of 5" })).toBeChecked();
  await dialog.getByRole("textbox").fill("Merci Salma!");
  await dialog.getByRole("button", { name: "Send the review" }).click();
  await expect(dialog).toBeHidden();
  await expect(moves(buyer).last()).toContainText("You reviewed order");
  await expect(moves(buyer).last()).toContainText("once both have written");
  await expect(buyer.getByRole("button", { name: "Write a review" })).toHaveCount(0);

  await expect(seller.getByText("Merci Salma!")).toHaveCount(0);
  await seller.getByRole("button", { name: "Write a review" }).click();
  const other = seller.getByRole("dialog", { name: "Write a review" });
  await other.getByRole("radio", { name: "4 stars of 5" }).check({ force: true });
  await other.getByRole("button", { name: "Send the review" }).click();
  await expect(seller.getByRole("region", { name: "Reviews" })).toContainText("Merci Salma!");
  await expect(moves(buyer).last()).toContainText("4 stars of 5");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`cards can be used by everybody in ${colorScheme}, without sideways scrolling`, async ({
    people,
    browserOf,
  }) => {
    const { salma, youssef } = people;
    const { conversationId } = await makeOrder(youssef, salma, { status: "active" });
    await propose(salma, conversationId, offerOf());
    await propose(salma, conversationId, agreementOf());
    const page = await browserOf(youssef, { colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto(`/inbox/${conversationId}`);
    await expect(moves(page)).toHaveCount(2);
    const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    expect(await faults()).toEqual([]);
    await page.getByRole("button", { name: "Propose a change" }).click();
    await expect(page.getByRole("dialog", { name: "Propose a change" })).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    expect(await faults()).toEqual([]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}
