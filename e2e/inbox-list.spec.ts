import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { addLabel } from "@/lib/inbox/labels";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { crowd, rows, scroller } from "./crowd";
import { bodies, live, say, test, write } from "./fixtures";

const PHONE = { viewport: { width: 390, height: 800 } };

/** Chooses a list from the bar, or from the menu of all others. */
async function choose(page: Page, name: string, from: "bar" | "menu" = "bar") {
  if (from === "menu") await page.getByRole("button", { name: "More lists" }).click();
  const place = from === "bar" ? page.getByRole("navigation", { name: "Filters" }) : page.getByRole("dialog");
  await place.getByRole("link", { name }).click();
}

test("each filter shows what belongs to it, in the address and beside an open conversation", async ({
  people: { salma },
  browserOf,
}) => {
  const [unread, turn, theirs, starred, snoozed, archived, labelled] = await Promise.all(
    ["Unread", "Asking", "Answered", "Starred", "Snoozed", "Archived", "Labelled"].map(async (name) => {
      const person = await makePerson(`${name} One`);
      const conversationId = await say(person, salma, "ok");
      if (name !== "Unread") await markRead(salma, { conversationId, seq: 1 });
      return { person, conversationId };
    }),
  );
  if (!unread || !turn || !theirs || !starred || !snoozed || !archived || !labelled) throw new Error("all there are");
  const label = await addLabel(salma, { name: "VIP", colour: "rose" });
  await updateEntry(salma, { conversationId: turn.conversationId, turn: "yours" });
  await updateEntry(salma, { conversationId: theirs.conversationId, turn: "theirs" });
  await updateEntry(salma, { conversationId: starred.conversationId, starred: true });
  await updateEntry(salma, { conversationId: snoozed.conversationId, snoozedUntil: "reply" });
  await updateEntry(salma, { conversationId: archived.conversationId, archived: true });
  await updateEntry(salma, { conversationId: labelled.conversationId, labelIds: [label.id] });

  const page = await browserOf(salma);
  await page.goto("/inbox");
  await expect(rows(page)).toHaveCount(5);
  for (const [name, from, query, person] of [
    ["Unread", "bar", "filter=unread", unread],
    ["Your turn", "bar", "filter=your-turn", turn],
    ["Their turn", "bar", "filter=their-turn", theirs],
    ["Starred", "menu", "filter=starred", starred],
    ["Snoozed", "menu", "filter=snoozed", snoozed],
    ["Archived", "menu", "filter=archived", archived],
    ["VIP", "menu", `label=${label.id}`, labelled],
  ] as const) {
    await choose(page, name, from);
    await expect(page).toHaveURL(`/inbox?${query}`);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(person.person.name);
  }
  await rows(page).getByRole("link").click();
  await expect(page).toHaveURL(`/inbox/${labelled.conversationId}?label=${label.id}`);
  await expect(bodies(page)).toHaveText(["ok"]);
  await choose(page, "All");
  await expect(page).toHaveURL(`/inbox/${labelled.conversationId}`);
  await expect(rows(page)).toHaveCount(5);
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toContainText("Labelled One");
  await expect(page.getByRole("button", { name: "More lists" })).toContainText("VIP");
});

test("after a reload the list is that of the address, while the router still waits for the page", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  const starred = await say(await makePerson("Starred One"), salma, "ok");
  await markRead(salma, { conversationId: starred, seq: 1 });
  await updateEntry(salma, { conversationId: starred, starred: true });
  const unread = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await choose(page, "Unread");
  await choose(page, "Starred", "menu");
  await expect(page).toHaveURL("/inbox?filter=starred");
  await page.reload();
  await live(page);
  await expect(rows(page)).toContainText(["Starred One"]);

  const gate = Promise.withResolvers<void>();
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      await gate.promise;
      await route.fallback();
    },
  );
  await page.goBack();
  await expect(page).toHaveURL("/inbox?filter=unread");
  await expect(rows(page)).toContainText(["Youssef Amrani"]);
  await page.goForward();
  await expect(rows(page)).toContainText(["Starred One"]);
  await page.goBack();
  await choose(page, "All");
  await expect(rows(page)).toHaveCount(2);
  gate.resolve();
  // The router has caught up once it leads on.
  await rows(page).filter({ hasText: "Youssef Amrani" }).getByRole("link").click();
  await expect(page).toHaveURL(`/inbox/${unread}`);
  await expect(bodies(page)).toHaveText(["hello"]);
  await expect(rows(page)).toHaveCount(2);
  await page.goBack();
  await expect(page).toHaveURL("/inbox");
  await expect(rows(page)).toHaveCount(2);
});

test("the current list is told, and each can be opened in a tab of its own", async ({ people, browserOf }) => {
  await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto("/inbox?filter=unread");
  const bar = page.getByRole("navigation", { name: "Filters" });
  await expect(bar.getByRole("link", { name: /^Unread/ })).toHaveAttribute("aria-current", "page");
  await expect(bar.getByRole("link", { name: "All" })).not.toHaveAttribute("aria-current");
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    bar.getByRole("link", { name: /^Your turn/ }).click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(tab).toHaveURL("/inbox?filter=your-turn");
  await expect(page).toHaveURL("/inbox?filter=unread");
});

test("what is written from a gig is in the list of gigs", async ({ people: { salma, youssef }, browserOf }) => {
  const gig = await makeGig(salma);
  const page = await browserOf(youssef);
  await page.goto(`/inbox/new?to=${salma.username}&gig=${gig.id}`);
  await write(page, "How much for a sign?");
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  await expect(bodies(page)).toHaveText(["How much for a sign?"]);
  await choose(page, "Gigs", "menu");
  await expect(rows(page)).toContainText("Salma Idrissi");
  await choose(page, "Jobs", "menu");
  await expect(page.getByRole("heading", { name: "Nothing about jobs" })).toBeVisible();
});

test("counts follow what happens between two people", async ({ people: { salma, youssef }, browserOf }) => {
  const conversationId = await say(youssef, salma, "hello there");
  await markRead(salma, { conversationId, seq: 1 });
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  const bar = page.getByRole("navigation", { name: "Filters" });
  const chip = (name: string) => bar.getByRole("link", { name: new RegExp(`^${name}`) });
  await expect(chip("Unread")).toHaveText("Unread");
  await expect(chip("Your turn")).toContainText("1 conversation");
  await say(youssef, salma, "when will it be there?");
  await expect(chip("Unread")).toContainText("1 conversation");
  await chip("Unread").click();
  await rows(page).getByRole("link").click();
  await expect(chip("Unread")).toHaveText("Unread");
  // It stays in sight as long as it is open.
  await expect(rows(page)).toHaveCount(1);
  await write(page, "Tomorrow at nine, at the market.");
  await expect(chip("Their turn")).toContainText("1 conversation");
  await expect(chip("Your turn")).toHaveText("Your turn");
});

test("rows move up without moving what one looks at, or the focus", async ({ people: { salma }, browserOf }) => {
  const all = await crowd(salma, 45);
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await scroller(page).evaluate((element) => element.scrollTo({ top: 1000 }));
  const watched = page.getByRole("link", { name: /Person 16 / });
  await watched.focus();
  const place = async () => Math.round((await watched.boundingBox())?.y ?? -1);
  const before = await place();
  const [last, focused] = [all[44], all[15]];
  if (!last || !focused) throw new Error("so many there are");
  await say(last.person, salma, "news from below");
  await expect(page.locator("li[aria-posinset='17']")).toContainText("Person 16");
  expect(await place()).toBe(before);
  await expect(watched).toBeFocused();
  // The one that has the focus goes to the top itself, and keeps it there.
  await say(focused.person, salma, "news from the middle");
  await expect(page.locator("li[aria-posinset='1']")).toContainText("news from the middle");
  await expect(watched).toBeFocused();
  await scroller(page).evaluate((element) => element.scrollTo({ top: 0 }));
  await say(last.person, salma, "news at the top");
  await expect(rows(page).first()).toContainText("news at the top");
  expect(await scroller(page).evaluate((element) => element.scrollTop)).toBe(0);
});

test("more than two hundred are there when one scrolls, each once, while messages come in", async ({
  people: { salma },
  browserOf,
}) => {
  const all = await crowd(salma, 210);
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  const seen = new Set<string>();
  const doubles: unknown[] = [];
  let steps = 0;
  await expect(async () => {
    const shown = await rows(page).evaluateAll((items) =>
      items.map((item) => item.querySelector("[data-row]")?.getAttribute("data-row") ?? ""),
    );
    if (new Set(shown).size !== shown.length) doubles.push(shown);
    for (const id of shown) seen.add(id);
    steps += 1;
    const one = all[210 - steps];
    if (one && steps <= 20) await say(one.person, salma, "still there?");
    // What has moved up meanwhile is met at the top.
    await scroller(page).evaluate((element) => {
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
      element.scrollTo({ top: isAtEnd && !element.querySelector("[aria-setsize='-1']") ? 0 : element.scrollTop + 600 });
    });
    expect(seen.size).toBe(210);
  }).toPass({ intervals: [50] });
  expect(doubles).toEqual([]);
  await expect(page.locator("li[aria-setsize='210']").first()).toBeAttached();
  expect(await rows(page).count()).toBeLessThan(60);
});

test("an empty list says what would be in it and leads out", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  await markRead(people.salma, { conversationId, seq: 1 });
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  for (const [name, from, title] of [
    ["Unread", "bar", "No unread messages"],
    ["Their turn", "bar", "You wait for nobody"],
    ["Starred", "menu", "Nothing is starred"],
    ["Snoozed", "menu", "Nothing is snoozed"],
    ["Archived", "menu", "The archive is empty"],
    ["Gigs", "menu", "Nothing about gigs"],
    ["Jobs", "menu", "Nothing about jobs"],
    ["Orders", "menu", "Nothing about orders"],
  ] as const) {
    await choose(page, name, from);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  }
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL("/inbox");
  await expect(rows(page)).toHaveCount(1);
  await updateEntry(people.salma, { conversationId, archived: true });
  await page.goto("/inbox");
  await page.getByRole("link", { name: "Show Archived" }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("a list that could not be had says so, and is there once it is tried again", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  await updateEntry(people.salma, { conversationId, starred: true });
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  // Or the list would be asked for by itself once the page is live, while the button is pressed.
  await live(page);
  await page.route("/api/v1/conversations?*", (route) => route.abort());
  await choose(page, "Starred", "menu");
  await expect(page.getByRole("heading", { name: "The list could not be loaded" })).toBeVisible();
  await page.unroute("/api/v1/conversations?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("stays where it was scrolled before the page was alive", async ({ people: { salma }, browserOf }) => {
  await crowd(salma, 40);
  const page = await browserOf(salma);
  let letIn = () => {};
  const isLetIn = new Promise<void>((resolve) => (letIn = resolve));
  await page.route("**/*.js", async (route) => {
    await isLetIn;
    await route.fallback();
  });
  await page.goto("/inbox", { waitUntil: "commit" });
  await expect(rows(page).first()).toBeVisible();
  await scroller(page).evaluate((element) => element.scrollTo({ top: 600 }));
  letIn();
  await live(page);
  await expect.poll(() => scroller(page).evaluate((element) => element.scrollTop)).toBe(600);
});

test("rows that change in the moment in which the list is scrolled leave it there", async ({
  people: { salma },
  browserOf,
}) => {
  await crowd(salma, 40);
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await expect(page.locator("li[aria-setsize='40']").first()).toBeAttached();
  const archive = rows(page)
    .first()
    .getByRole("button", { name: /^Archive/ });
  // Both before the browser tells that it was scrolled.
  await archive.evaluate((button: HTMLElement) => {
    button.closest("ul")?.parentElement?.scrollTo({ top: 720 });
    button.click();
  });
  await expect(page.locator("li[aria-posinset='10']")).toContainText("Person 11");
  await expect.poll(() => scroller(page).evaluate((element) => element.scrollTop)).toBe(648);
});

test("on a phone both ways back lead to the same place in the same list", async ({ people: { salma }, browserOf }) => {
  await crowd(salma, 40);
  const page = await browserOf(salma, PHONE);
  await page.goto("/inbox?filter=your-turn");
  const row = page.getByRole("link", { name: /Person 20 / });
  await expect(rows(page).first()).toBeVisible();
  await scroller(page).evaluate((element) => element.scrollTo({ top: 1200 }));
  for (const back of ["link", "browser"] as const) {
    await row.click();
    await expect(bodies(page)).toHaveText(["hello from 20"]);
    await expect(scroller(page)).toBeHidden();
    if (back === "browser") await page.goBack();
    else await page.getByRole("link", { name: "Back to the inbox" }).click();
    await expect(page).toHaveURL("/inbox?filter=your-turn");
    await expect(row).toBeInViewport();
    await expect.poll(() => scroller(page).evaluate((element) => element.scrollTop)).toBe(1200);
  }
});

test("each age has its form, and grows older by itself", async ({ people: { salma }, browserOf }) => {
  const ages: [string, RegExp][] = [
    ["2026-03-11T12:00:00Z", /^now$/],
    ["2026-03-11T11:55:05Z", /^5 min$/],
    ["2026-03-11T08:05:00Z", /^08:05$|^09:05$/],
    ["2026-03-10T12:00:00Z", /^Yesterday$/],
    ["2026-03-09T12:00:00Z", /^Mon$/],
    ["2026-02-12T12:00:00Z", /^12 Feb$/],
    ["2025-02-12T12:00:00Z", /^12 Feb 2025$/],
  ];
  for (const [at] of ages) {
    const conversationId = await say(await makePerson(`At ${at}`), salma, "hello");
    const ofIt = { createdAt: new Date(at) };
    await db.update(messages).set(ofIt).where(eq(messages.conversationId, conversationId));
    await db
      .update(inboxEntries)
      .set({ lastMessageAt: ofIt.createdAt })
      .where(eq(inboxEntries.conversationId, conversationId));
  }
  const page = await browserOf(salma);
  await page.clock.install({ time: new Date("2026-03-11T12:00:10Z") });
  await page.route("/api/v1/presence?*", (route) => route.abort());
  await page.goto("/inbox");
  await live(page);
  const times = rows(page).locator("time");
  await expect(times).toHaveText(ages.map(([, form]) => form));
  await expect(times.nth(6)).toHaveAttribute("title", /Wednesday.*12.*2025/);
  await page.clock.runFor(60_000);
  await expect(times.first()).toHaveText("1 min");
});

test("a row says who is there and what one made of it", async ({ people: { salma, youssef }, browserOf }) => {
  const conversationId = await say(youssef, salma, "hello");
  const label = await addLabel(salma, { name: "Urgent", colour: "saffron" });
  await updateEntry(salma, { conversationId, starred: true, muted: true, labelIds: [label.id], turn: "yours" });
  const page = await browserOf(salma);
  await page.goto("/inbox");
  const row = rows(page).first();
  await expect(row).toContainText("Starred");
  await expect(row).toContainText("Muted");
  await expect(row).toContainText("Label: Urgent");
  await expect(row).toContainText("Your turn");
  await expect(row).not.toContainText("Online");
  const other = await browserOf(youssef);
  await Promise.all([other.waitForResponse("**/api/v1/presence"), other.goto("/gigs")]);
  await page.reload();
  await expect(row).toContainText("Online");
});
