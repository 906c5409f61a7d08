import { expect, type Page, type Route } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { createSessionCookie } from "@/lib/auth/session";
import { attach, blob, slowDown, tray } from "./files";
import { bodies, live, say, test, write } from "./fixtures";
import { objections } from "./objections";
import { record } from "./recorder";

const WAITS = "Waiting for network";
/** The longer nothing could be sent, the longer it takes until it is tried again. */
const PATIENT = { timeout: 60_000 };

test("what is written offline waits, and goes out once and in its order when the network is back", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const [page, other] = [await browserOf(salma), await browserOf(youssef)];
  const recorders = await Promise.all([page, other].map(record));
  for (const browser of [page, other]) await browser.goto(`/inbox/${conversationId}`);
  await live(page);
  await page.context().setOffline(true);
  for (const text of ["one", "two", "three"]) await write(page, text);
  await expect(log(page).getByText(WAITS)).toHaveCount(3);
  await expect(rowOf(page)).toContainText("Waiting…");
  await page.context().setOffline(false);
  await expect(bodies(page)).toHaveText(["hello", "one", "two", "three"]);
  await expect(log(page).getByText(WAITS)).toHaveCount(0);
  await expect(rowOf(page)).not.toContainText("Waiting…");
  await expect(bodies(other)).toHaveText(["hello", "one", "two", "three"]);
  for (const recorder of recorders) await recorder.expectSound();
});

test("what was not sent when the tab was closed goes out with the next page, whichever that is", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const [page, other] = [await browserOf(salma), await browserOf(youssef)];
  for (const browser of [page, other]) await browser.goto(`/inbox/${conversationId}`);
  await page.context().setOffline(true);
  await write(page, "one");
  await write(page, "two");
  await expect(log(page).getByText(WAITS)).toHaveCount(2);
  await page.close();
  await page.context().setOffline(false);
  const next = await page.context().newPage();
  await next.goto("/");
  await expect(bodies(other)).toHaveText(["hello", "one", "two"]);
});

test("a reload shows what waits, still waiting, and sends it once it can", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await endInSilence(page);
  await page.goto(`/inbox/${conversationId}`);
  await failSends(page, (route) => route.abort());
  await write(page, "only once");
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await page.reload();
  await expect(log(page).getByText("only once")).toBeVisible();
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "only once"], PATIENT);
  await expect(log(page).getByText(WAITS)).toHaveCount(0);
});

test("a refused message says why, keeps its text over a reload, and can be thrown away or sent again", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id });
  await write(page, "are you there?");
  await write(page, "hello?");
  await expect(
    page.getByRole("alert").filter({ hasText: "Not sent. You cannot send messages to this person." }),
  ).toHaveCount(2);
  await expect(rowOf(page)).toContainText("Not sent");
  await page.reload();
  await expect(bodiesOnTheirWay(page)).toHaveText(["are you there?", "hello?"]);
  // Whatever of it was not stored yet when the page was left is said anew.
  await expect(page.getByRole("alert").filter({ hasText: "Not sent." })).toHaveCount(2);
  await page.getByRole("button", { name: "Delete" }).last().click();
  await expect(bodiesOnTheirWay(page)).toHaveText(["are you there?"]);
  await db.delete(blocks).where(eq(blocks.blockerId, youssef.id));
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(bodies(page)).toHaveText(["hello", "are you there?"]);
  await expect(rowOf(page)).not.toContainText("Not sent");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`what waits and what was refused stand up to axe in the ${colorScheme}`, async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    const conversationId = await say(youssef, salma, "hello");
    const page = await browserOf(salma, { colorScheme });
    await page.goto(`/inbox/${conversationId}`);
    await db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id });
    await write(page, "refused");
    await expect(page.getByRole("alert").filter({ hasText: "Not sent." })).toBeVisible();
    await page.context().setOffline(true);
    await write(page, "held up");
    await expect(log(page).getByText(WAITS)).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}

test("after a day a message is not sent by itself any more, and is sent when its writer says so", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.clock.install();
  await page.goto(`/inbox/${conversationId}`);
  await page.context().setOffline(true);
  await write(page, "still meant?");
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await page.clock.fastForward("24:00:01");
  await expect(page.getByRole("alert").getByText("Not sent. It has waited for a day.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(bodies(page)).toHaveText(["hello", "still meant?"]);
});

test("two tabs send what both have written once, each sees the other's, and the order stays", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  const second = await page.context().newPage();
  for (const tab of [page, second]) await tab.goto(`/inbox/${conversationId}`);
  await page.context().setOffline(true);
  await write(page, "one");
  await expect(log(second).getByText("one")).toBeVisible();
  await write(second, "two");
  await expect(log(page).getByText(WAITS)).toHaveCount(2);
  await page.context().setOffline(false);
  for (const tab of [page, second]) await expect(bodies(tab)).toHaveText(["hello", "one", "two"]);
  await page.reload();
  await expect(bodies(page)).toHaveText(["hello", "one", "two"]);
});

test("a person's messages wait for that person: the next one in this browser neither sees nor sends them", async ({
  people,
  browserOf,
  baseURL,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  const signIn = async (viewer: typeof salma) => {
    const { name, value } = await createSessionCookie(viewer.id);
    await page.context().addCookies([{ name, value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
  };
  await signIn(salma);
  const tried: string[] = [];
  await failSends(page, (route) => {
    tried.push(route.request().postData() ?? "");
    return route.abort();
  });
  await write(page, "from Salma");
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await signIn(youssef);
  tried.length = 0;
  await write(page, "from Youssef");
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await expect(bodiesOnTheirWay(page)).toHaveText(["from Youssef"]);
  expect(tried.join()).not.toContain("from Salma");
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "from Youssef"], PATIENT);
  await signIn(salma);
  await expect(bodies(page)).toHaveText(["hello", "from Youssef", "from Salma"]);
});

test("a new version is answered by another way, and offered without losing what is being written", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  // As Next answers to an action of a build that it does not know.
  await page.route(
    (url) => url.pathname.startsWith("/inbox/"),
    (route) =>
      route.request().headers()["next-action"]
        ? route.fulfill({ status: 409, contentType: "text/plain", headers: { "x-nextjs-action-not-found": "1" } })
        : route.fallback(),
  );
  await write(page, "from an old tab");
  await expect(bodies(page)).toHaveText(["hello", "from an old tab"]);
  await page.getByRole("textbox", { name: "Message" }).fill("half a sentence");
  await page.getByText("A new version is ready.").getByRole("button", { name: "Reload" }).click();
  await expect(page.getByText("A new version is ready.")).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("half a sentence");
  await expect(bodies(page)).toHaveText(["hello", "from an old tab"]);
});

test("leaving is asked about while something is unsent, and not when all is", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await failSends(page, (route) => route.abort());
  await write(page, "not yet");
  await expect(log(page).getByText(WAITS)).toBeVisible();
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "not yet"], PATIENT);
  await page.reload();
  await expect(bodies(page)).toHaveText(["hello", "not yet"]);
  expect(asked).toEqual(["beforeunload"]);
});

test("leaving is asked about while a file is being uploaded", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await slowDown(page, 50_000);
  await attach(page, blob("film.bin", 8_000_000));
  await expect(tray(page).getByRole("progressbar", { name: "Uploading film.bin" })).toBeVisible();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  // Browsers ask only where something was touched.
  await page.getByRole("textbox", { name: "Message" }).press("a");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

function log(page: Page) {
  return page.getByRole("log", { name: "Messages" });
}

/** The conversation in the list. */
function rowOf(page: Page) {
  return page.getByRole("list", { name: "Conversations" }).getByRole("link");
}

/** Texts that are shown and that the server is not known to have. */
function bodiesOnTheirWay(page: Page) {
  return log(page).locator("[data-body]:not(article *)");
}

/** Pages say nothing when they go away: what they would say then, nothing of Playwright's could hold back. */
async function endInSilence(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The first one to listen is the first to hear.
    window.addEventListener("pagehide", (event) => event.stopImmediatePropagation());
  });
}

/** Has every attempt to send end so, by whichever way. */
async function failSends(page: Page, fail: (route: Route) => Promise<void>): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith("/inbox/") || url.pathname.endsWith("/messages"),
    (route) => (route.request().method() === "POST" ? fail(route) : route.fallback()),
  );
}
