import { expect, type Page } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { addLabel } from "@/lib/inbox/labels";
import { makePerson } from "@/lib/testing/people";
import { bodies, say, test } from "./fixtures";
import { objections } from "./objections";

/** Somebody with three conversations, the newest with Youssef and the oldest with Mehdi. */
async function threeTalks({ salma, youssef }: { salma: Viewer; youssef: Viewer }): Promise<string> {
  await say(await makePerson("Mehdi Alaoui"), salma, "hello from Mehdi");
  await say(await makePerson("Claire Dubois"), salma, "hello from Claire");
  return say(youssef, salma, "hello from Youssef");
}

/** A page of the inbox once its keys are heard: the list has its rows from the server before that. */
async function openInbox(page: Page, path = "/inbox"): Promise<void> {
  await page.goto(path);
  await page.locator("[data-keys]").waitFor({ state: "attached" });
}

function row(page: Page, name: string) {
  return page.getByRole("list", { name: "Conversations" }).getByRole("link", { name: new RegExp(name) });
}

function searchBox(page: Page) {
  return page.getByRole("searchbox", { name: "Search messages" });
}

function sheet(page: Page) {
  return page.getByRole("dialog", { name: "Keyboard shortcuts" });
}

/** What is said in passing about something done. */
function said(page: Page, text: string) {
  return page.locator("[data-toasts]").getByText(text, { exact: true });
}

function palette(page: Page) {
  return page.getByRole("dialog", { name: "Commands" });
}

/** A key as a layout gives it that the browser of the tests does not have. */
async function type(
  page: Page,
  init: { key: string; code: string; shiftKey?: boolean; ctrlKey?: boolean },
): Promise<void> {
  await page.evaluate((event) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...event }));
  }, init);
}

test("j and k go through the list, Enter opens, Escape leads back", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page);
  await page.keyboard.press("j");
  await expect(row(page, "Youssef")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(row(page, "Mehdi")).toBeFocused();
  await page.keyboard.press("j");
  await expect(row(page, "Mehdi")).toBeFocused();
  await page.keyboard.press("k");
  await expect(row(page, "Claire")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bodies(page)).toHaveText(["hello from Claire"]);
  await page.locator("[data-seq='1']").hover();
  await page.getByRole("button", { name: "Reply", exact: true }).click();
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill("half a thought");
  // The first Escape takes back what is answered.
  await expect(page.getByRole("region", { name: "Answering" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Answering" })).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row(page, "Claire")).toBeFocused();
  await page.keyboard.press("k");
  await expect(row(page, "Youssef")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/inbox");
  await expect(row(page, "Claire")).toContainText("half a thought");
});

test("a list that a filter makes is kept on the way in and out", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page, "/inbox?filter=unread");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(row(page, "Claire")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}\?filter=unread$/);
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/inbox?filter=unread");
});

test("e, s and u are about the row that has the focus", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page);
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(said(page, "Starred")).toBeVisible();
  await page.keyboard.press("u");
  await expect(said(page, "Marked as read")).toBeVisible();
  await expect(row(page, "Youssef")).not.toContainText("unread message");
  await page.keyboard.press("u");
  await expect(row(page, "Youssef")).toContainText("1 unread message");
  await page.keyboard.press("e");
  await expect(said(page, "Conversation archived")).toBeVisible();
  await expect(row(page, "Youssef")).toHaveCount(0);
  await expect(row(page, "Claire")).toBeFocused();
  await page.keyboard.press("j");
  await expect(row(page, "Mehdi")).toBeFocused();
  await type(page, { key: "س", code: "KeyS" });
  await expect(said(page, "Starred")).toBeVisible();
  await type(page, { key: "ث", code: "KeyE" });
  await expect(row(page, "Mehdi")).toHaveCount(0);
  await page.goto("/inbox?filter=starred");
  await expect(row(page, "Youssef")).toBeVisible();
  await expect(row(page, "Mehdi")).toBeVisible();
  await expect(row(page, "Claire")).toHaveCount(0);
});

test("beside the list, keys are about the conversation that has the focus", async ({ people, browserOf }) => {
  const conversationId = await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page, `/inbox/${conversationId}`);
  await row(page, "Mehdi").focus();
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("e");
  await expect(row(page, "Youssef")).toHaveCount(0);
  await expect(row(page, "Mehdi")).toBeVisible();
  await expect(bodies(page)).toHaveText(["hello from Youssef"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Youssef")).toBeVisible();
});

test("on a phone no list is gone through that is not on the screen", async ({ people, browserOf }) => {
  const conversationId = await threeTalks(people);
  const page = await browserOf(people.salma, { viewport: { width: 390, height: 800 } });
  await openInbox(page, `/inbox/${conversationId}`);
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(said(page, "Starred")).toBeVisible();
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/inbox");
  await page.goto("/inbox?filter=starred");
  await expect(page.getByRole("list", { name: "Conversations" }).getByRole("listitem")).toHaveText([/Youssef/]);
});

test("/ goes to the search box, and ? shows what all keys do", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page);
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue("");
  await searchBox(page).blur();
  await row(page, "Claire").focus();
  await page.keyboard.press("?");
  await expect(sheet(page)).toContainText("Next conversation");
  // What is open keeps the keys for itself.
  await page.keyboard.press("j");
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toBeHidden();
  await expect(row(page, "Claire")).toBeFocused();
});

test("keys count by what they say on AZERTY, and by their place where another script is typed", async ({
  people,
  browserOf,
}) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page);
  await type(page, { key: "?", code: "KeyM", shiftKey: true });
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await type(page, { key: "/", code: "Period", shiftKey: true });
  await expect(searchBox(page)).toBeFocused();
  await searchBox(page).blur();

  await type(page, { key: "ت", code: "KeyJ" });
  await expect(row(page, "Youssef")).toBeFocused();
  await type(page, { key: "ت", code: "KeyJ" });
  await expect(row(page, "Claire")).toBeFocused();
  await type(page, { key: "ن", code: "KeyK" });
  await expect(row(page, "Youssef")).toBeFocused();
  await type(page, { key: "ظ", code: "Slash" });
  await expect(searchBox(page)).toBeFocused();
  await searchBox(page).blur();
  await type(page, { key: "؟", code: "Slash", shiftKey: true });
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await type(page, { key: "ن", code: "KeyK", ctrlKey: true });
  await expect(palette(page)).toBeVisible();
});

test("letters are letters while one writes, and belong to the browser with Ctrl or Alt", async ({
  people,
  browserOf,
}) => {
  const conversationId = await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page, `/inbox/${conversationId}`);
  const field = page.getByRole("textbox", { name: "Message" });
  await field.focus();
  await page.keyboard.type("jk?/esu");
  await expect(field).toHaveValue("jk?/esu");
  await searchBox(page).focus();
  await page.keyboard.type("jk?");
  await expect(searchBox(page)).toHaveValue("jk?");
  await searchBox(page).press("Escape");
  await expect(row(page, "Claire")).toBeVisible();
  await row(page, "Claire").focus();
  await page.keyboard.press("Alt+j");
  await page.keyboard.press("Control+j");
  await page.keyboard.press("Shift+J");
  await expect(row(page, "Claire")).toBeFocused();
  await expect(sheet(page)).toBeHidden();
});

test("single letters can be switched off, and the commands stay", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await page.goto("/settings/messages");
  const letters = page.getByRole("switch", { name: "Single letters and signs" });
  await letters.click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await openInbox(page);
  await row(page, "Claire").focus();
  for (const key of ["j", "k", "/", "?"]) await page.keyboard.press(key);
  await expect(row(page, "Claire")).toBeFocused();
  await expect(sheet(page)).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
});

test("the commands find people, lists and pages, and give the focus back", async ({ people, browserOf }) => {
  const conversationId = await threeTalks(people);
  const page = await browserOf(people.salma);
  const { id: labelId } = await addLabel(people.salma, { name: "Urgent", colour: "rose" });
  await openInbox(page, `/inbox/${conversationId}`);
  const message = page.getByRole("textbox", { name: "Message" });
  await message.focus();
  await page.keyboard.press("Control+k");
  const field = palette(page).getByRole("combobox", { name: "Find or do anything" });
  await expect(field).toBeFocused();
  await expect(palette(page).getByRole("group", { name: "People" }).getByRole("option")).toHaveText([
    /Youssef/,
    /Claire/,
    /Mehdi/,
  ]);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(message).toBeFocused();

  await page.keyboard.press("Control+k");
  await field.fill("clai");
  const claire = palette(page).getByRole("option", { name: "Claire Dubois" });
  await expect(claire).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await claire.getAttribute("id")) ?? "");
  await page.keyboard.press("Enter");
  await expect(bodies(page)).toHaveText(["hello from Claire"]);

  await page.keyboard.press("Control+k");
  await expect(field).toHaveValue("");
  await field.fill("unre");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/inbox?filter=unread");

  await page.keyboard.press("Control+k");
  await field.fill("urg");
  await expect(palette(page).getByRole("option", { name: "Urgent" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/inbox?label=${labelId}`);

  await page.keyboard.press("Control+k");
  await field.fill("privacy");
  await page.keyboard.press("ArrowDown");
  await expect(palette(page).getByRole("option", { name: "Search messages for “privacy”" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/settings/privacy");

  await page.getByRole("button", { name: "Find or do anything" }).click();
  await field.fill("from Mehdi");
  await palette(page).getByRole("option", { name: "Search messages for “from Mehdi”" }).click();
  await expect(page).toHaveURL("/inbox/search?q=from+Mehdi");
});

test("the commands can be asked for in the moment in which they are closed", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page);
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").fill("clai");
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", code: "KeyK", ctrlKey: true, bubbles: true }));
  });
  await expect(palette(page).getByRole("combobox")).toHaveValue("");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
});

test("the commands do what can be done with the conversation that was meant", async ({ people, browserOf }) => {
  const conversationId = await threeTalks(people);
  const page = await browserOf(people.salma);
  await openInbox(page, `/inbox/${conversationId}`);
  const field = palette(page).getByRole("combobox");
  await page.keyboard.press("Control+k");
  const doings = palette(page).getByRole("group", { name: "Conversation with Youssef Amrani" });
  await expect(doings.getByRole("option")).toHaveText([/Archive/, /Star/, /Mark as/, /Snooze/]);
  await field.fill("mute");
  await page.keyboard.press("Enter");
  await expect(said(page, "Muted")).toBeVisible();

  await row(page, "Claire").focus();
  await page.keyboard.press("Control+k");
  await field.fill("snooze until");
  await expect(palette(page).getByRole("option", { name: "Snooze: Until Claire Dubois replies" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(row(page, "Claire")).toHaveCount(0);

  await row(page, "Mehdi").focus();
  await page.keyboard.press("Control+k");
  await field.fill("note");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Private note about Mehdi Alaoui" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await field.fill("export");
  await page.keyboard.press("Enter");
  const exports = page.getByRole("dialog", { name: /^Export your conversation with / });
  await expect(exports).toBeVisible();
});

test("an answer that was overtaken does not show what nobody asks for any more", async ({ people, browserOf }) => {
  await threeTalks(people);
  const page = await browserOf(people.salma);
  const held = Promise.withResolvers<void>();
  await page.route(/\/api\/v1\/search\?.*kind=people/, async (route) => {
    const typed = new URL(route.request().url()).searchParams.get("q") ?? "";
    if (typed === "z") await held.promise;
    const participant = { id: typed, name: `Found by ${typed}`, username: "somebody", image: null };
    await route.fulfill({
      json: { terms: [typed], items: [{ conversationId: typed, participant }], nextCursor: null },
    });
  });
  await openInbox(page);
  await page.keyboard.press("Control+k");
  const field = palette(page).getByRole("combobox");
  const asked = page.waitForRequest(/kind=people/);
  await field.fill("z");
  await asked;
  await field.fill("zo");
  await expect(palette(page).getByRole("option", { name: "Found by zo" })).toBeVisible();
  const answered = page.waitForResponse(/q=z&/);
  held.resolve();
  await answered;
  await expect(palette(page).getByRole("option", { name: "Found by zo" })).toBeVisible();
  await expect(palette(page).getByRole("option", { name: "Found by z", exact: true })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`sheet and commands stand up to axe in the ${colorScheme}`, async ({ people, browserOf }) => {
    await threeTalks(people);
    const page = await browserOf(people.salma, { colorScheme });
    await openInbox(page);
    await page.keyboard.press("?");
    await expect(sheet(page)).toBeVisible();
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(palette(page).getByRole("option", { name: "Claire Dubois" })).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}
