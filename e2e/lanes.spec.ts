import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import { setStage } from "@/lib/applications/set-stage";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import type { SendMessageInput } from "@/lib/messages/validation";
import { makeApplication } from "@/lib/testing/applications";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { bodies, live, test, write } from "./fixtures";
import { objections } from "./objections";

interface People {
  salma: Viewer;
  youssef: Viewer;
}

/** Two gigs that the two have talked from, by turns, and what was said about neither. */
async function twoGigs({ salma, youssef }: People) {
  const [logo, site] = [await makeGig(salma, "A logo for a café"), await makeGig(salma, "A site for a riad")];
  const conversationId = await openConversationId(youssef, salma.username);
  const say = (from: Viewer, body: string, context?: SendMessageInput["context"]) =>
    sendMessage(from, { conversationId, clientId: randomUUID(), body, ...(context !== undefined && { context }) });
  await say(youssef, "Salam, the logo?", { kind: "gig", id: logo.id });
  await say(salma, "Yes, the logo.");
  await say(youssef, "And the site?", { kind: "gig", id: site.id });
  await say(salma, "The site too.");
  await say(youssef, "Merci!", null);
  return { conversationId, logo, site, say };
}

function log(page: Page): Locator {
  return page.getByRole("log", { name: "Messages" });
}

function cards(page: Page, title: string): Locator {
  return log(page).getByRole("link", { name: new RegExp(`Gig .*${title}`) });
}

function chips(page: Page): Locator {
  return log(page).locator("[data-chip]");
}

/** What of the conversation is shown, and the way to something else. */
function chooser(page: Page): Locator {
  return page.getByTitle("Show all messages or only some");
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await chooser(page).click();
  await page.getByRole("menuitemradio", { name }).click();
}

test("what is talked from has its card once and a chip after it, live on both sides", async ({ people, browserOf }) => {
  const gig = await makeGig(people.salma, "A logo for a café");
  const [youssef, salma] = await Promise.all([browserOf(people.youssef), browserOf(people.salma)]);
  await youssef.goto(gig.path);
  await youssef.getByRole("link", { name: "Contact" }).first().click();
  await write(youssef, "Salam!");
  await expect(youssef).toHaveURL(/\/inbox\/[0-9a-f-]+$/);
  await live(youssef);
  await expect(cards(youssef, "A logo for a café")).toHaveCount(1);
  await salma.goto(youssef.url());
  await live(salma);
  await write(salma, "Salam Youssef!");
  await expect(chips(youssef)).toHaveText(/A logo for a café/);

  // The same once more, from its page, adds nothing.
  await youssef.goto(gig.path);
  await youssef.getByRole("link", { name: "Contact" }).first().click();
  await expect(youssef.getByRole("region", { name: "About" })).toContainText("A logo for a café");
  await write(youssef, "One more thing");
  await expect(bodies(salma)).toHaveText(["Salam!", "Salam Youssef!", "One more thing"]);
  for (const page of [youssef, salma]) await expect(cards(page, "A logo for a café")).toHaveCount(1);
});

test("the next message is written from what the composer says, which can be taken off and changed", async ({
  people,
  browserOf,
}) => {
  const { conversationId, say } = await twoGigs(people);
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  const about = page.getByRole("region", { name: "About" });
  await expect(about).toContainText("About nothing in particular");

  await about.getByRole("button").click();
  await page.getByRole("menuitemradio", { name: /A logo for a café/ }).click();
  await expect(about).toContainText("A logo for a café");
  await write(page, "Back to the logo");
  await expect(cards(page, "A logo for a café")).toHaveCount(2);
  await expect(about).toContainText("A logo for a café");

  await about.getByRole("button", { name: "Write about nothing in particular" }).click();
  await write(page, "How are you?");
  await expect(about).toContainText("About nothing in particular");
  await expect(bodies(page).last()).toHaveText("How are you?");
  await expect(cards(page, "A logo for a café")).toHaveCount(2);
  // What the other talks from is talked from here as well.
  await say(people.salma, "Fine. The site?", { kind: "gig", id: (await twoGigsOf(people.salma)).site });
  await expect(about).toContainText("A site for a riad");
});

async function twoGigsOf(seller: Viewer) {
  const rows = await db.select({ id: gigs.id, title: gigs.title }).from(gigs).where(eq(gigs.sellerId, seller.id));
  return { site: rows.find(({ title }) => title.includes("site"))?.id ?? "" };
}

test("a lane shows the messages of one thing alone, and is written in", async ({ people, browserOf }) => {
  const { conversationId, site } = await twoGigs(people);
  const [page, other] = await Promise.all([browserOf(people.youssef), browserOf(people.salma)]);
  await Promise.all([
    page.goto(`/inbox/${conversationId}`),
    other.goto(`/inbox/${conversationId}?lane=gig:${site.id}`),
  ]);
  await live(page);
  await live(other);
  await expect(bodies(other)).toHaveText(["And the site?", "The site too."]);

  await chips(page).first().click();
  await expect(page).toHaveURL(/lane=gig:/);
  await expect(bodies(page)).toHaveText(["Salam, the logo?", "Yes, the logo."]);
  await choose(page, /A site for a riad/);
  await expect(bodies(page)).toHaveText(["And the site?", "The site too."]);
  await write(page, "Five pages?");
  await expect(bodies(page).last()).toHaveText("Five pages?");
  await expect(bodies(other)).toHaveText(["And the site?", "The site too.", "Five pages?"]);

  await page.reload();
  await expect(bodies(page)).toHaveText(["And the site?", "The site too.", "Five pages?"]);
  await page.goBack();
  await expect(bodies(page)).toHaveText(["Salam, the logo?", "Yes, the logo."]);
  await log(page).focus();
  await page.keyboard.press("Escape");
  await expect(bodies(page)).toHaveCount(6);
  await expect(page).not.toHaveURL(/lane=/);
  await expect(cards(page, "A site for a riad")).toHaveCount(2);
});

test("messages of a lane can be answered, edited and shown among all others", async ({ people, browserOf }) => {
  const { conversationId, logo } = await twoGigs(people);
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/${conversationId}?lane=gig:${logo.id}`);
  await live(page);
  const first = log(page).getByRole("article").first();
  await first.hover();
  await first.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Edit", exact: true }).click();
  await page.getByRole("textbox", { name: "Edit message" }).fill("Salam, the sign?");
  await page.keyboard.press("Enter");
  await expect(bodies(page)).toHaveText(["Salam, the sign?", "Yes, the logo."]);
  await first.hover();
  await first.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Show in the whole conversation" }).click();
  await expect(bodies(page)).toHaveCount(5);
  await expect(log(page).locator("[data-seq='1']")).toBeFocused();
});

test("reading a lane leaves what lies outside of it unread", async ({ people, browserOf }) => {
  const { conversationId, logo, site, say } = await twoGigs(people);
  const page = await browserOf(people.youssef);
  const row = page.getByRole("list", { name: "Conversations" }).getByRole("link", { name: /Salma Idrissi/ });
  await page.goto(`/inbox/${conversationId}?lane=gig:${logo.id}`);
  await live(page);
  await say(people.salma, "About the logo", { kind: "gig", id: logo.id });
  await expect(bodies(page).last()).toHaveText("About the logo");
  // Nothing lies outside before it, so that it is read.
  await expect(row).not.toContainText("unread");
  await say(people.salma, "About the site", { kind: "gig", id: site.id });
  await say(people.salma, "The logo again", { kind: "gig", id: logo.id });
  await expect(bodies(page).last()).toHaveText("The logo again");
  const elsewhere = page.getByRole("button", { name: "1 new message about something else" });
  await expect(elsewhere).toBeVisible();
  await expect(row).toContainText("2 unread messages");
  await say(people.salma, "And again");
  await expect(bodies(page).last()).toHaveText("And again");
  await expect(row).toContainText("3 unread messages");
  await elsewhere.click();
  await expect(log(page).getByText("About the site")).toBeInViewport();
  await log(page).evaluate((all) => all.scrollTo({ top: 0 }));
  await expect(row).not.toContainText("unread");
});

test("a card stays where its message was unsent, and follows what it shows", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const { id } = await makeApplication(youssef, salma);
  const conversationId = await openConversationId(youssef, salma.username);
  const context = { kind: "application" as const, id };
  const first = await sendMessage(youssef, {
    conversationId,
    clientId: randomUUID(),
    body: "When can we talk?",
    context,
  });
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  const card = log(page).getByRole("link", { name: /Application .*Translation of a portal/ });
  await expect(card).toContainText("Sent");
  await setStage(youssef, { applicationId: id, stage: "interview" });
  await expect(card).toContainText("Interview");
  await unsendMessage(youssef, { messageId: first.id });
  await expect(log(page).getByText("This message was unsent.")).toBeVisible();
  await expect(card).toHaveCount(1);
});

test("what is not published any more is named by no title", async ({ people, browserOf }) => {
  const { conversationId, logo } = await twoGigs(people);
  await db.update(gigs).set({ publishedAt: null }).where(eq(gigs.id, logo.id));
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await expect(log(page).getByText("This was about something that is no longer published.")).toHaveCount(1);
  await chooser(page).click();
  await expect(page.getByRole("menuitemradio")).toHaveText([/Everything/, /A site for a riad/, /No longer published/]);
  expect(await page.content()).not.toContain("A logo for a café");
  await page.getByRole("menuitemradio", { name: /No longer published/ }).click();
  await expect(bodies(page)).toHaveText(["Salam, the logo?", "Yes, the logo."]);
});

test("a lane that cannot be loaded says so, and is loaded when the line is back", async ({ people, browserOf }) => {
  const { conversationId } = await twoGigs(people);
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await page.route("**/messages?lane=*", (route) => route.abort());
  await chips(page).first().click();
  await expect(page.getByRole("alert").getByText("These messages could not be loaded.")).toBeVisible();
  await page.unroute("**/messages?lane=*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(bodies(page)).toHaveCount(2);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`lanes can be used by everybody in ${colorScheme}, on a phone`, async ({ people, browserOf }) => {
    const { conversationId, logo, say } = await twoGigs(people);
    const order = await makeOrder(people.youssef, people.salma, { status: "active" });
    await say(people.salma, "I begin tomorrow.");
    await say(people.youssef, "And its package", { kind: "gig", id: logo.id, tier: "basic" });
    const page = await browserOf(people.youssef, { colorScheme, viewport: { width: 360, height: 740 } });
    for (const query of ["", `?lane=gig:${logo.id}`, `?lane=order:${order.id}`]) {
      await page.goto(`/inbox/${conversationId}${query}`);
      await expect(bodies(page).last()).toBeVisible();
      expect(await objections(page)).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, query).toBeLessThanOrEqual(0);
    }
    await chooser(page).click();
    await expect(page.getByRole("menuitemradio")).toHaveCount(4);
    expect(await objections(page)).toEqual([]);
  });
}
