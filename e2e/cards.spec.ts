import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { happenDue } from "@/lib/cards/due";
import { agreementOf, cardIdOf, letExpire, move, offerOf, propose } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { blob } from "./files";
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

/** Opens the form of something that is made of a message, from its menu. */
async function making(page: Page, message: string, item: string, label: string): Promise<Locator> {
  const row = page.getByRole("article").filter({ hasText: message }).first();
  await row.hover();
  await row.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  const dialog = page.getByRole("dialog", { name: label });
  await expect(dialog).toBeVisible();
  return dialog;
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

  await seller.reload();
  await live(seller);
  const again = await proposing(seller, "Make an offer");
  await expect(again.getByLabel("Price in MAD")).toHaveValue("1200");
  await again.locator("input[type=file]").setInputFiles([blob("moodboard.ai"), blob("font.zip")]);
  await expect(again.getByText("Uploaded", { exact: true })).toHaveCount(2);
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
  await expect(
    moves(buyer)
      .last()
      .getByRole("link", { name: /moodboard\.ai/ }),
  ).not.toHaveCount(0);
  await buyer.getByRole("button", { name: "Propose other terms" }).click();
  const counter = buyer.getByRole("dialog", { name: "Propose other terms" });
  await expect(counter.getByLabel("What is part of it")).toHaveValue("Three drafts\nFiles for print");
  await counter.getByRole("button", { name: "Leave out font.zip" }).click();
  await counter.locator("input[type=file]").setInputFiles(blob("sketch.svgz"));
  await expect(counter.getByText("Uploaded", { exact: true })).toBeVisible();
  await fill(counter, { "Price in MAD": "1 000,50", "What is part of it": "Two drafts\nFiles for print" });
  await send(counter);

  const current = moves(seller).last();
  await expect(current).toContainText("Youssef Amrani proposed other terms");
  await expect(current.getByRole("deletion").filter({ hasText: /1,200/ })).toBeVisible();
  await expect(current.getByRole("deletion").filter({ hasText: "Three drafts" })).toBeVisible();
  await expect(current).toContainText("1,000.50");
  await expect(current).toContainText("moodboard.ai");
  await expect(current).toContainText("sketch.svgz");
  await expect(current).not.toContainText("font.zip");
  const first = moves(seller).first();
  await expect(first.getByRole("region", { name: "Offer" })).toHaveCount(0);
  await first.getByRole("button", { name: "The terms" }).click();
  await expect(first.getByRole("region", { name: "Offer" })).toContainText("Three drafts");
  await expect(first.getByRole("region", { name: "Offer" })).toContainText("font.zip");
  await current.getByRole("button", { name: /^Offer/, expanded: true }).click();
  await expect(current).not.toContainText("Files for print");
  await expect(current).toContainText("1,000.50");

  await make(seller, "Accept the offer", "D'accord !");
  await expect(seller.getByRole("article").last()).toBeFocused();
  for (const page of [seller, buyer]) {
    await expect(page.getByRole("log").locator("[data-step]")).toHaveCount(1);
    await expect(moves(page)).toHaveCount(2);
    const placed = page.getByRole("log").locator("[data-step]");
    await expect(placed).toContainText("1,000.50");
    await placed.getByRole("button", { name: "The terms" }).click();
    await expect(placed.getByRole("region", { name: "Offer" })).toContainText("Two drafts");
    await expect(placed.getByRole("region", { name: "Offer" })).toContainText("sketch.svgz");
  }
});

test("a confirmed agreement is changed, and both say yes again", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const path = `/inbox/${await say(youssef, salma, "Blue and sand\nSVG and PDF")}`;
  const [one, other] = await Promise.all([browserOf(salma), browserOf(youssef)]);
  await Promise.all([one.goto(path), other.goto(path)]);
  await Promise.all([live(one), live(other)]);

  const dialog = await making(one, "Blue and sand", "Make this an agreement", "Write an agreement");
  await expect(dialog.getByLabel("What is part of it")).toHaveValue("Blue and sand\nSVG and PDF");
  await fill(dialog, {
    ...{ "What it is about": "Colours", "What is part of it": "Blue and sand" },
    ...{ "Price in MAD (optional)": "900", "Date and time (optional)": "2020-01-01T10:00" },
  });
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("cannot lie in the past");
  await fill(dialog, { "Date and time (optional)": "" });
  await send(dialog);
  await make(other, "Confirm");
  await expect(moves(one).last()).toContainText("Youssef Amrani confirmed the agreement: Colours");
  await expect(moves(one).last()).toContainText("Agreed");
  const pinned = one.getByRole("button", { name: /^Agreed:/ });
  await expect(pinned).toContainText("Colours");

  await other.getByRole("button", { name: "Propose a change" }).click();
  const change = other.getByRole("dialog", { name: "Propose a change" });
  await fill(change, { "What is part of it": "Blue and sand\nSVG and PDF" });
  await send(change);
  await expect(moves(one).last()).toContainText("SVG and PDF (new)");
  await make(one, "Confirm");
  await expect(moves(other).last()).toContainText("version 2");
  await expect(moves(other).last()).toContainText("Agreed");
  await expect(moves(other)).toHaveCount(4);

  await pinned.click();
  const all = one.getByRole("dialog", { name: "What you both agreed on" });
  await expect(all.getByRole("region", { name: "Agreement" }).first()).toContainText("SVG and PDF");
  await expect(all.getByText(/Youssef Amrani said yes on/).first()).toBeVisible();
  await all.getByText("What held before: version 1").click();
  const earlier = all.getByRole("region", { name: "Agreement" }).nth(1);
  await expect(earlier).toContainText("Blue and sand");
  await expect(earlier).not.toContainText("SVG and PDF");
  await one.keyboard.press("Escape");
  await expect(pinned).toBeFocused();
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

  const downloading = far.waitForEvent("download");
  await far.getByRole("link", { name: "Put it into your calendar" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("interview.ics");
  const calendar = await readFile(await file.path(), "utf8");
  const startsAt = await moves(near).last().locator("section time").getAttribute("datetime");
  const stamp = (startsAt ?? "").replace(/[-:]|\.\d{3}/g, "");
  expect(calendar).toContain(`\r\nDTSTART:${stamp}\r\n`);
  expect(calendar).toContain("\r\nSUMMARY:First talk\r\n");
});

test("an offer that expires while both look at it says so, and there is nothing to answer any more", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "What would a logo cost?");
  const cardId = cardIdOf(await propose(salma, conversationId, offerOf()));
  const [seller, buyer] = await Promise.all([browserOf(salma), browserOf(youssef)]);
  for (const page of [seller, buyer]) {
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
  }
  await expect(buyer.getByRole("button", { name: "Accept the offer" })).toBeVisible();
  await letExpire(cardId);
  // Whatever of other tests is due as well happens along with it, and is not what is tried here.
  await happenDue(() => {});
  for (const page of [seller, buyer]) {
    await expect(moves(page)).toHaveCount(2);
    await expect(moves(page).last()).toContainText("The offer has expired: A logo for a café");
    await expect(moves(page).last().getByText("Expired", { exact: true })).toBeVisible();
    await expect(moves(page).getByRole("button", { name: /^(Accept|Propose|Decline|Withdraw)/ })).toHaveCount(0);
  }
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

test("a change that comes up in a message is declined, then accepted, and the order follows", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const order = await makeOrder(youssef, salma, { status: "active" });
  await say(youssef, salma, "Could you draw the menu as well?");
  const [buyer, seller] = await Promise.all([browserOf(youssef), browserOf(salma)]);
  await Promise.all([buyer, seller].map((page) => page.goto(`/inbox/${order.conversationId}`)));
  await Promise.all([live(buyer), live(seller)]);

  const dialog = await making(seller, "Could you draw", "Outside what we agreed", "Ask for more than was agreed");
  await expect(dialog.getByLabel("What is part of it")).toHaveValue("Could you draw the menu as well?");
  await fill(dialog, { "Price on top in MAD": "300", "Days on top": "2" });
  await send(dialog);
  await make(buyer, "Decline", "Too dear for me.");
  const declined = moves(seller).last();
  await expect(declined).toContainText(`Youssef Amrani declined the change of order #${order.number}`);
  await expect(declined).toContainText("Too dear for me.");
  // What came to nothing is told in short.
  await expect(declined.getByRole("button", { name: /^Change of the order/ })).toHaveAttribute(
    "aria-expanded",
    "false",
  );

  const again = await proposing(seller, "Ask for more than was agreed");
  await fill(again, { "What it is about": "The menu", "What is part of it": "Two pages" });
  await fill(again, { "Price on top in MAD": "150", "Days on top": "2" });
  await send(again);
  await make(buyer, "Accept the change");
  await expect(moves(seller).last()).toContainText(`accepted the change of order #${order.number}: The menu`);

  await buyer.goto(order.path);
  await expect(buyer.getByRole("main")).toContainText("1,000 MAD");
  const timeline = buyer.getByRole("region", { name: "Timeline" });
  await expect(timeline).toContainText("You declined the change");
  await expect(timeline).toContainText("You accepted the change");
  await expect(buyer.getByText("5 days")).not.toHaveCount(0);
});

test("both review a completed order, and read each other's once both have written", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const order = await makeOrder(youssef, salma, { status: "completed" });
  const [buyer, seller] = await Promise.all([browserOf(youssef), browserOf(salma)]);
  await Promise.all([buyer.goto(`/inbox/${order.conversationId}`), seller.goto(order.path)]);
  await live(buyer);

  const field = buyer.getByRole("textbox", { name: "Message" });
  await field.fill("Note 5 étoiles svp");
  await expect(buyer.getByText("A rating counts when nobody asked")).toBeVisible();
  await buyer.getByRole("button", { name: "Hide this note" }).click();
  await expect(buyer.getByText("A rating counts when nobody asked")).toHaveCount(0);
  await expect(field).toBeFocused();
  await field.press("Enter");
  await expect(buyer.getByRole("log").getByText("Note 5 étoiles svp")).toBeVisible();

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
