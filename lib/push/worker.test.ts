import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { startWorker, type TestWorker } from "@/lib/testing/worker-scope";

const [salma, youssef] = [randomUUID(), randomUUID()];
const thread = `/inbox/${randomUUID()}`;

/** A page as the app makes it for whoever is signed in. */
function pageOf(userId: string | null, title = "Youssef &amp; Co · Khedma Market"): Response {
  const mark = userId ? ` data-viewer="${userId}"` : "";
  const html = `<!DOCTYPE html><html lang="en" dir="ltr"${mark}><head><title>${title}</title></head><body>secret</body></html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

let signedIn: string | null;
let asked: string[];
let worker: TestWorker;

beforeEach(async () => {
  signedIn = salma;
  asked = [];
  worker = await startWorker(serve);
  await worker.send("install");
});

/** As the server answers whoever is signed in at that moment. */
function serve(path: string, init?: RequestInit): Response {
  asked.push(path);
  if (!path.startsWith("/api/")) return pageOf(signedIn);
  return Response.json({}, { status: new Headers(init?.headers).get("x-viewer") === signedIn ? 200 : 403 });
}

function goOffline() {
  worker.world.network = () => Promise.reject(new TypeError("no network"));
}
const textOf = async (path: string) => (await worker.open(path))?.text();

describe("pages without a network", () => {
  it("are those of the conversations that were read last", async () => {
    await worker.open(thread);
    goOffline();
    expect(await textOf(thread)).toContain("secret");
  });

  it("say otherwise that there is none, and list what can be read", async () => {
    await worker.open(thread);
    goOffline();
    const shell = await textOf("/orders");
    expect(shell).toContain(`<section><li><a href="${thread}" dir="auto">Youssef &amp; Co</a></li>`);
    expect(shell).not.toContain("secret");
  });

  it("list nothing where nothing was read", async () => {
    goOffline();
    expect(await textOf("/inbox")).toContain("<section hidden>");
  });

  it("keep a conversation that was opened inside another page, once in a while", async () => {
    await worker.open("/inbox");
    await worker.tell({ type: "opened", path: thread, userId: salma });
    await worker.tell({ type: "opened", path: thread, userId: salma });
    expect(asked).toEqual(["/inbox", thread]);
    goOffline();
    expect(await textOf(thread)).toContain("secret");
  });

  it("keep the one that was opened before there was a worker", async () => {
    await Promise.all([
      worker.tell({ type: "page-of", userId: salma }),
      worker.tell({ type: "opened", path: thread, userId: salma }),
    ]);
    expect(worker.caches.paths("pages-")).toEqual([thread]);
  });

  it.each([
    ["any other page", () => ({ path: "/orders", userId: salma })],
    ["what another person has opened", () => ({ path: thread, userId: youssef })],
  ])("keep not %s", async (_, opened) => {
    await worker.open("/inbox");
    await worker.tell({ type: "opened", ...opened() });
    expect([asked, worker.caches.paths("pages-")]).toEqual([["/inbox"], []]);
  });

  it("are to be found also while they are kept anew", async () => {
    await worker.open(thread);
    const missed: number[] = [];
    for (let moment = 0; moment < 80; moment += 1) {
      const reading = worker.open(thread);
      for (let step = 0; step < moment; step += 1) await Promise.resolve();
      if (worker.caches.paths("pages-").length === 0) missed.push(moment);
      await reading;
    }
    expect(missed).toEqual([]);
  });

  it("keep the 20 that were read last, again read ones among them", async () => {
    const threads = Array.from({ length: 21 }, () => `/inbox/${randomUUID()}`);
    for (const path of threads.slice(0, 20)) await worker.open(path);
    await worker.open(threads[0] ?? "");
    await worker.open(threads[20] ?? "");
    expect(worker.caches.paths("pages-").toSorted()).toEqual(threads.filter((_, n) => n !== 1).toSorted());
  });
});

describe("never kept", () => {
  it.each(["/inbox", "/settings/profile", "/sign-in", "/orders/1", "/", `${thread}/more`])(
    "the page %s",
    async (path) => {
      await worker.open(path);
      expect(worker.caches.paths("pages-")).toEqual([]);
    },
  );

  it("what failed, what is no page, and what led elsewhere", async () => {
    worker.world.network = () =>
      new Response("<html data-viewer=x>", { status: 500, headers: { "content-type": "text/html" } });
    await worker.open(thread);
    worker.world.network = () => Response.json({});
    await worker.open(thread);
    expect(worker.caches.paths("pages-")).toEqual([]);
  });

  it.each(["/api/v1/unread", "/api/attachments/1", "/demo/covers/1.webp"])(
    "%s, which is not even touched",
    async (path) => {
      expect(await worker.get(path)).toBeUndefined();
      expect(asked).toEqual([]);
    },
  );

  it("a file that is opened as a page, and what is written", async () => {
    expect(await worker.open("/api/attachments/1")).toBeUndefined();
    expect(await worker.open(thread, "POST")).toBeUndefined();
  });
});

describe("whose browser it is", () => {
  it("leaves nothing of the one who signs out, also when no page says so", async () => {
    await worker.open(thread);
    await worker.push(pushFor(salma));
    worker.world.network = () => new Response(null, { status: 200 });
    await worker.open("/sign-out", "POST");
    expect([worker.caches.paths("pages-"), worker.world.shown]).toEqual([[], []]);
    goOffline();
    expect(await textOf(thread)).not.toContain("secret");
  });

  it("leaves nothing of the one whose session has run out", async () => {
    await worker.open(thread);
    signedIn = null;
    await worker.open("/sign-in");
    expect(worker.caches.paths("pages-")).toEqual([]);
  });

  it("shows nobody's pages to the next one", async () => {
    await worker.open(thread);
    signedIn = youssef;
    await worker.open("/inbox");
    goOffline();
    expect(await textOf(thread)).not.toContain("secret");
    expect(worker.caches.paths("pages-")).toEqual([]);
  });

  it("is not what a slow page says that was asked for before", async () => {
    await worker.open("/inbox");
    const slow = Promise.withResolvers<Response>();
    worker.world.network = (path) => (path === thread ? slow.promise : pageOf(null));
    const late = worker.open(thread);
    await worker.open("/");
    slow.resolve(pageOf(salma));
    await late;
    await worker.push(pushFor(salma));
    expect([worker.caches.paths("pages-"), worker.world.shown]).toEqual([[], []]);
  });

  it("is told by a page too, for one may come in without a new document", async () => {
    await worker.open("/inbox");
    signedIn = youssef;
    await worker.tell({ type: "page-of", userId: youssef });
    await worker.push(pushFor(youssef));
    expect(worker.world.shown).toHaveLength(1);
  });

  it("is nobody's once one has left, although a page comes alive only while one leaves or after that", async () => {
    await worker.open(thread);
    await worker.push(pushFor(salma));
    const answer = Promise.withResolvers<Response>();
    worker.world.network = (path, init) => (path === "/sign-out" ? answer.promise : serve(path, init));
    const leaving = worker.open("/sign-out", "POST");
    await worker.tell({ type: "page-of", userId: salma });
    signedIn = null;
    answer.resolve(new Response(null));
    await leaving;
    expect([worker.caches.paths("pages-"), worker.world.shown]).toEqual([[], []]);
    await worker.tell({ type: "page-of", userId: salma });
    await worker.push(pushFor(salma));
    expect(worker.world.shown).toEqual([]);
  });

  it("keeps nothing of a conversation that comes while one leaves, at whatever moment", async () => {
    for (let moment = -40; moment < 40; moment += 1) {
      signedIn = salma;
      worker.world.network = serve;
      await worker.open("/inbox");
      const page = Promise.withResolvers<Response>();
      worker.world.network = (path) => (path === thread ? page.promise : new Response(null));
      const reading = worker.open(thread);
      if (moment < 0) page.resolve(pageOf(salma));
      let leaving = moment < 0 ? null : worker.open("/sign-out", "POST");
      for (let step = 0; step < Math.abs(moment); step += 1) await Promise.resolve();
      leaving ??= worker.open("/sign-out", "POST");
      page.resolve(pageOf(salma));
      await Promise.all([reading, leaving]);
      expect([moment, worker.caches.paths("pages-")]).toEqual([moment, []]);
    }
  });
});

describe("what the app is made of", () => {
  it("is fetched once, and then kept", async () => {
    worker.world.network = (path) => {
      asked.push(path);
      return new Response("code");
    };
    for (const _ of [1, 2]) expect(await (await worker.get("/_next/static/chunks/a.js"))?.text()).toBe("code");
    expect(asked).toEqual(["/_next/static/chunks/a.js"]);
  });

  it("goes with the second version after it", async () => {
    for (const name of ["assets-1", "assets-2"]) await worker.caches.open(name);
    await worker.send("activate");
    expect((await worker.caches.keys()).filter((name) => name.startsWith("assets-"))).toEqual([
      "assets-none",
      "assets-2",
    ]);
  });

  it("is taken over when a page says so, and not before", async () => {
    expect(worker.world.hasSkipped).toBe(false);
    await worker.tell({ type: "take-over" });
    expect(worker.world.hasSkipped).toBe(true);
  });
});

function pushFor(userId: string, changed: object = {}) {
  return {
    ...{ id: randomUUID(), tag: "conversation:1", title: "Youssef", body: "Salam", language: "ar", dir: "rtl" },
    ...{ path: `${thread}?message=3`, userId },
    ...changed,
  };
}

describe("a push", () => {
  beforeEach(() => worker.open("/inbox"));

  it("is shown in its language, with where it leads", async () => {
    await worker.push(pushFor(salma));
    expect(worker.world.shown).toMatchObject([
      {
        ...{ title: "Youssef", body: "Salam", tag: "conversation:1", lang: "ar", dir: "rtl", renotify: true },
        data: { path: `${thread}?message=3`, userId: salma },
      },
    ]);
  });

  it("takes the place of the one before it of the same conversation", async () => {
    await worker.push(pushFor(salma));
    await worker.push(pushFor(salma, { body: "Again" }));
    expect(worker.world.shown).toMatchObject([{ body: "Again" }]);
  });

  it("is shown once, however often it arrives", async () => {
    const same = pushFor(salma);
    await worker.push(same);
    worker.world.shown[0]?.close();
    await worker.push(same);
    expect(worker.world.shown).toEqual([]);
  });

  it.each([
    ["for somebody else", () => pushFor(youssef)],
    ["that leads to another site", () => pushFor(salma, { path: "//evil.example" })],
    ["that leads nowhere", () => pushFor(salma, { path: undefined })],
    ["without words", () => ({})],
    ["of nothing", () => null],
  ])("%s is not shown", async (_, payload) => {
    await worker.push(payload());
    expect(worker.world.shown).toEqual([]);
  });

  it("is not shown to whoever is looking at that conversation, but to whoever has it open behind", async () => {
    worker.world.windows = [{ url: "/inbox", at: thread, focused: true }];
    await worker.push(pushFor(salma));
    expect(worker.world.shown).toEqual([]);
    worker.world.windows = [
      { url: "/inbox", at: thread, focused: false },
      // Loaded there, and gone elsewhere since.
      { url: thread, at: "/orders", focused: true },
    ];
    await worker.push(pushFor(salma));
    expect(worker.world.shown).toHaveLength(1);
  });
});

describe("a click on it", () => {
  beforeEach(async () => {
    await worker.open("/inbox");
    await worker.push(pushFor(salma));
  });
  const click = () => worker.click(worker.world.shown[0] ?? { title: "", close() {} });

  it("leads the tab that is there, best the one at the place, and closes it", async () => {
    worker.world.windows = [
      { url: thread, at: "/orders", visibilityState: "visible" },
      { url: "/inbox", at: thread },
    ];
    await click();
    expect(worker.world.led).toEqual([`${thread} goes to ${thread}?message=3`, "focused /inbox"]);
    expect(worker.world.shown).toEqual([]);
  });

  it("opens a new tab where none is there, or none follows", async () => {
    await click();
    await worker.push(pushFor(salma));
    worker.world.windows = [{ url: "/inbox" }];
    await click();
    expect(worker.world.led).toEqual([`opened ${thread}?message=3`, `opened ${thread}?message=3`]);
  });

  it("leads nobody else there", async () => {
    const [notification] = worker.world.shown;
    signedIn = youssef;
    await worker.tell({ type: "page-of", userId: youssef });
    if (notification) await worker.click(notification);
    expect(worker.world.led).toEqual([]);
  });
});

describe("another address, given to this browser by its push service", () => {
  const options = { userVisibleOnly: true, applicationServerKey: "the key before" };
  let posted: RequestInit[];

  beforeEach(async () => {
    await worker.open("/inbox");
    posted = [];
    worker.world.network = (path, init) => {
      expect(path).toBe("/api/v1/push/subscriptions");
      if (init?.method === "POST") posted.push(init);
      return Response.json({ publicKey: "the server's key" });
    };
  });
  const change = (event: object) => worker.send("pushsubscriptionchange", event);

  it.each([
    ["as the browser brings it", { newSubscription: { endpoint: "given" } }, "given", []],
    ["under the key of the one before", { oldSubscription: { options } }, "subscribed anew", [options]],
    [
      "under the server's key where the browser does not name the one before",
      {},
      "subscribed anew",
      [{ userVisibleOnly: true, applicationServerKey: "the server's key" }],
    ],
  ])("is told to the server, %s", async (_, event, endpoint, subscribed) => {
    await change(event);
    expect(posted.map(({ body }) => JSON.parse(String(body)))).toEqual([{ endpoint }]);
    expect(new Headers(posted[0]?.headers).get("x-viewer")).toBe(salma);
    expect(worker.world.subscribed).toEqual(subscribed);
  });

  it("is told to nobody where nobody is signed in", async () => {
    worker.world.network = () => new Response(null);
    await worker.open("/sign-out", "POST");
    worker.world.network = () => Promise.reject(new Error("it asked"));
    await change({ oldSubscription: { options } });
    expect([posted, worker.world.subscribed]).toEqual([[], []]);
  });
});
