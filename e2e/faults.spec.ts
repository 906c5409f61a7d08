import { expect, type Page, type Route, type WebSocketRoute } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { bodies, live, say, test, write } from "./fixtures";
import { record } from "./recorder";

test("a message is shown in the frame after Enter, before anything has answered", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  await onSends(page, () => new Promise(() => {}));
  await page.getByRole("textbox", { name: "Message" }).fill("at once");
  const shown = await page.evaluate(async () => {
    const field = document.querySelector("textarea");
    const isFrame = new Promise(requestAnimationFrame);
    field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    await isFrame;
    return document.querySelector("[role=log]")?.textContent;
  });
  expect(shown).toContain("at once");
  await expect(page.getByRole("log").getByText("Sending…")).toBeVisible();
});

test("a message whose answer is lost is sent again and is one message", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  const recorder = await record(page);
  let lost = 0;
  await onSends(page, async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await mute(page);
  await write(page, "only once");
  await expect(page.getByRole("log").getByText("Waiting for network")).toBeVisible();
  expect(lost).toBeGreaterThan(0);
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "only once"]);
  await expect(page.getByRole("log").getByText("Waiting for network")).toHaveCount(0);
  await page.reload();
  await expect(bodies(page)).toHaveText(["hello", "only once"]);
  await recorder.expectSound();
});

test("a message whose answer is lost is known again when the history shows it", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  await onSends(page, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await mute(page);
  await write(page, "only once");
  await expect(page.getByRole("log").getByText("Waiting for network")).toBeVisible();
  await page.reload();
  await expect(bodies(page)).toHaveText(["hello", "only once"]);
  await expect(page.getByRole("log").getByText("only once")).toHaveCount(1);
  // The history is in the page before anything is alive that could know it again.
  await expect.poll(() => countUnsent(page)).toBe(0);
  await page.goto("/inbox");
  await expect(page.getByRole("list", { name: "Conversations" }).getByRole("link")).toContainText("You: only once");
  await expect(page.getByText("Waiting…")).toHaveCount(0);
});

test("a request that arrives twice, and Enter pressed twice, are one message", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  await onSends(page, async (route) => {
    await route.fetch();
    await route.fulfill({ response: await route.fetch() });
  });
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill("only once");
  await Promise.all([field.press("Enter"), field.press("Enter")]);
  await write(page, "and another");
  await expect(bodies(page)).toHaveText(["hello", "only once", "and another"]);
  await page.reload();
  await expect(bodies(page)).toHaveText(["hello", "only once", "and another"]);
  // What still arrives for the second time would find the browser closed.
  await page.unrouteAll({ behavior: "wait" });
});

test("a tab closed right after Enter loses nothing and sends nothing twice", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const [first, other] = [await browserOf(salma), await browserOf(youssef)];
  await other.goto(`/inbox/${conversationId}`);
  const sent = ["hello"];
  let page = first;
  for (const text of ["one", "two", "three"]) {
    await page.goto(`/inbox/${conversationId}`);
    await live(page);
    await write(page, text);
    await page.close();
    sent.push(text);
    page = await first.context().newPage();
    await page.goto(`/inbox/${conversationId}`);
    await expect(bodies(page)).toHaveText(sent);
    await expect(bodies(other)).toHaveText(sent);
  }
});

test("a tab that crashes right after Enter loses nothing", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  const path = new URL(page.url()).pathname;
  await onSends(page, () => new Promise(() => {}));
  const session = await page.context().newCDPSession(page);
  await write(page, "still here");
  const hasCrashed = page.waitForEvent("crash");
  // Nobody is left to answer.
  session.send("Page.crash").catch(() => {});
  await hasCrashed;
  const next = await page.context().newPage();
  await next.goto(path);
  await expect(bodies(next)).toHaveText(["hello", "still here"]);
});

test("a server that fails, and one that asks to wait, get the message when they take it", async ({
  people,
  browserOf,
}) => {
  const page = await openThread(people, browserOf);
  const log = page.getByRole("log");
  let answer: { status: number; code: string; headers?: Record<string, string> } = { status: 500, code: "internal" };
  await onSends(page, (route) => {
    if (route.request().headers()["next-action"]) return route.abort();
    const { status, code, headers = {} } = answer;
    return route.fulfill({ status, headers, json: { error: { code, message: "Not now." } } });
  });
  await write(page, "when you can");
  await expect(log.getByText("Waiting: Khedma Market has a problem")).toBeVisible();
  answer = { status: 429, code: "rate_limited", headers: { "retry-after": "2" } };
  await expect(log.getByText("Waiting a moment")).toBeVisible();
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "when you can"]);
});

test("the next message waits until the one in front of it is through", async ({ people, browserOf }) => {
  const page = await openThread(people, browserOf);
  const held: Route[] = [];
  await onSends(page, async (route) => void held.push(route));
  await write(page, "one");
  await write(page, "two");
  await expect.poll(() => held.length).toBe(1);
  await expect(page.getByRole("log").getByText("Sending…")).toHaveCount(2);
  expect(held[0]?.request().postData()).toContain("one");
  // What was held goes on.
  await page.unrouteAll();
  await expect(bodies(page)).toHaveText(["hello", "one", "two"]);
});

test("frames that are dropped, delayed, doubled and swapped leave the thread whole on both sides", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const [page, other] = [await browserOf(salma), await browserOf(youssef)];
  const recorders = await Promise.all([page, other].map(record));
  await Promise.all(
    [page, other].map(async (one) => {
      await one.routeWebSocket(/\/app\//, mangle);
      await one.goto(`/inbox/${conversationId}`);
      await live(one);
    }),
  );
  const said = ["hello"];
  for (let n = 1; n <= 12; n += 1) {
    await write(n % 3 ? page : other, `message ${n}`);
    said.push(`message ${n}`);
    await expect(bodies(n % 3 ? page : other)).toContainText([`message ${n}`]);
  }
  for (const one of [page, other]) {
    // The last frame may have been dropped; whoever comes back asks.
    await one.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(bodies(one)).toHaveCount(said.length);
  }
  const [mine, theirs] = await Promise.all([page, other].map((one) => bodies(one).allTextContents()));
  expect(mine).toEqual(theirs);
  expect([...(mine ?? [])].sort()).toEqual([...said].sort());
  for (const recorder of recorders) await recorder.expectSound();
});

/** How many messages this browser still keeps to be sent. */
async function countUnsent(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open("outbox");
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const counted = opened.result.transaction("messages").objectStore("messages").count();
          counted.onsuccess = () => resolve(counted.result);
          counted.onerror = () => reject(counted.error);
          opened.result.close();
        };
      }),
  );
}

/** Salma's page of a conversation in which Youssef has said hello. */
async function openThread(
  { salma, youssef }: { salma: Viewer; youssef: Viewer },
  browserOf: (viewer: Viewer) => Promise<Page>,
): Promise<Page> {
  const conversationId = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  return page;
}

/** Meets every attempt to send, by whichever way. */
async function onSends(page: Page, meet: (route: Route) => Promise<unknown>): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith("/inbox/") || url.pathname.endsWith("/messages"),
    (route) => (route.request().method() === "POST" ? meet(route) : route.fallback()),
  );
}

/** Nothing is told to the page any more; a new document would be met by the same silence. */
async function mute(page: Page): Promise<void> {
  await page.routeWebSocket(/\/app\//, () => {});
  await page.reload();
}

/** One kind of fault after the other, on every frame that tells of a message. */
function mangle(socket: WebSocketRoute): void {
  const server = socket.connectToServer();
  let count = 0;
  let kept: string | Buffer | null = null;
  socket.onMessage((frame) => server.send(frame));
  server.onMessage((frame) => {
    if (!String(frame).includes("message:")) return socket.send(frame);
    count += 1;
    const late = kept;
    kept = null;
    if (count % 5 === 1) return socket.send(frame);
    if (count % 5 === 2) kept = frame;
    if (count % 5 === 3) socket.send(frame);
    if (count % 5 === 4) for (let copy = 0; copy < 2; copy += 1) socket.send(frame);
    if (late) socket.send(late);
  });
}
