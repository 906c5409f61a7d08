import { expect, type WebSocketRoute } from "@playwright/test";
import { makePerson } from "@/lib/testing/people";
import { listenInSilence, startAnotherApp } from "./another-app";
import { bodies, live, say, test, write } from "./fixtures";

test("a dead socket is said, loses nothing, doubles nothing and stops no sending", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  const sockets: WebSocketRoute[] = [];
  let isCut = false;
  await page.routeWebSocket(/\/app\//, (socket) => {
    if (isCut) return socket.close();
    sockets.push(socket);
    socket.connectToServer();
  });
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await say(youssef, salma, "live");
  await expect(bodies(page)).toHaveText(["before", "live"]);

  isCut = true;
  for (const socket of sockets) await socket.close();
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  await say(youssef, salma, "while away");
  await write(page, "sent without a socket");
  await expect(bodies(page)).toHaveText(["before", "live", "while away", "sent without a socket"]);
  await say(youssef, salma, "also while away");

  isCut = false;
  // The longer it was cut, the longer it takes until it is tried again.
  await expect(page.getByText("Reconnecting…")).toBeHidden({ timeout: 60_000 });
  await say(youssef, salma, "live again");
  const everything = ["before", "live", "while away", "sent without a socket", "also while away", "live again"];
  await expect(bodies(page)).toHaveText(everything);
});

test("a line that died without a word is noticed within 45 seconds, and what came meanwhile is here", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  await page.clock.install();
  const lines: { isDead: boolean }[] = [];
  await page.routeWebSocket(/\/app\//, (socket) => {
    const line = { isDead: false };
    lines.push(line);
    const server = socket.connectToServer();
    socket.onMessage((frame) => line.isDead || server.send(frame));
    server.onMessage((frame) => line.isDead || socket.send(frame));
  });
  // An opened page asks as well, which is refused here: nothing but the line is to tell it anything.
  let isAnswered = false;
  await page.route(/\/changes/, (route) => (isAnswered ? route.fallback() : route.fulfill({ status: 401, json: {} })));
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  for (const line of lines) line.isDead = true;
  await say(youssef, salma, "into the void");
  await page.clock.runFor(29_000);
  await expect(bodies(page)).toHaveText(["before"]);
  await live(page);
  isAnswered = true;
  await page.clock.runFor(16_000);
  await expect(bodies(page)).toHaveText(["before", "into the void"]);
  await live(page);
  await say(youssef, salma, "live again");
  await expect(bodies(page)).toHaveText(["before", "into the void", "live again"]);
});

test("a subscription that the realtime server refuses is asked for again", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  let isRefused = true;
  await page.routeWebSocket(/\/app\//, (socket) => {
    const server = socket.connectToServer();
    // A signature that is wrong, as of a server whose secret was changed.
    socket.onMessage((frame) => server.send(isRefused ? String(frame).replace(/:[0-9a-f]{64}/, ":0") : frame));
  });
  await page.goto(`/inbox/${conversationId}`);
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  isRefused = false;
  await live(page);
  await say(youssef, salma, "live");
  await expect(bodies(page)).toHaveText(["before", "live"]);
});

test("the row of a conversation moves up when something is said in it", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const claire = await makePerson("Claire Dubois");
  await say(youssef, salma, "first");
  await say(claire, salma, "second");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  const rows = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
  await expect(rows).toContainText(["Claire Dubois", "Youssef Amrani"]);
  await say(youssef, salma, "third");
  await expect(rows).toContainText(["Youssef Amrani", "Claire Dubois"]);
  await expect(rows.first()).toContainText("third");
  await expect(rows.first()).toContainText("2 unread messages");
});

test("the other tab of the same person follows", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "read me");
  const [list, thread] = [await browserOf(salma), await browserOf(salma)];
  await list.goto("/inbox");
  await live(list);
  const row = list.getByRole("list", { name: "Conversations" }).getByRole("listitem").first();
  await expect(row).toContainText("1 unread message");
  await thread.goto(`/inbox/${conversationId}`);
  await expect(row).not.toContainText("unread");
  await expect(list.getByRole("link", { name: /^Inbox/ })).not.toContainText("unread");
  await write(thread, "from the other tab");
  await expect(row).toContainText("You: from the other tab");
});

test("nothing of the other's address is in the page, its data or its events", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "hello");
  const page = await browserOf(salma);
  const seen: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => seen.push(String(payload))));
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) seen.push(await response.text().catch(() => ""));
  });
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await say(youssef, salma, "again");
  await expect(bodies(page)).toHaveText(["hello", "again"]);
  seen.push(await page.content());
  expect(seen.some((text) => text.includes("message:created"))).toBe(true);
  expect(seen.join("\n")).not.toContain(`${youssef.username}@mail.test`);
});

test("a client whose code did not arrive at first is asked for again", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  let isCut = true;
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if (isCut && (await response.text()).includes("pusher:subscribe")) return route.abort();
    return route.fulfill({ response });
  });
  await page.goto(`/inbox/${conversationId}`);
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  isCut = false;
  await live(page);
  await say(youssef, salma, "live");
  await expect(bodies(page)).toHaveText(["before", "live"]);
});

test("a channel that was not authorised at first is asked for again", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const page = await browserOf(salma);
  let isRefused = true;
  await page.route("/api/realtime/auth", (route) => (isRefused ? route.abort() : route.fallback()));
  await page.goto(`/inbox/${conversationId}`);
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  isRefused = false;
  await live(page);
  await say(youssef, salma, "live");
  await expect(bodies(page)).toHaveText(["before", "live"]);
});

test("a realtime server that hangs costs a send nothing", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "before");
  const { server, port } = await listenInSilence();
  const realtime = { REALTIME_EMBEDDED: "0", PUSHER_HOST: "127.0.0.1", PUSHER_PORT: String(port), PUSHER_TLS: "0" };
  const app = await startAnotherApp(realtime);
  try {
    const page = await browserOf(salma);
    await page.goto(`${app.url}/inbox/${conversationId}`);
    await expect(page.getByText("Reconnecting…")).toBeVisible();
    for (const text of ["one", "two", "three"]) await write(page, text);
    await expect(bodies(page)).toHaveText(["before", "one", "two", "three"]);
    await expect(page.getByRole("log").getByText("Sent", { exact: true })).toBeVisible();
  } finally {
    await app.stop();
    server.close();
  }
});
