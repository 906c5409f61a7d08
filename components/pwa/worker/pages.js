/** Conversations that can be read without the network. */
const MOST_PAGES = 20;
/** A conversation is fetched whole only so often while one goes to and fro between them. */
const FRESH_MS = 5 * 60_000;
const THREAD = /^\/inbox\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A document: from the network, and without one what was kept of it, or the page that says so. @param {FetchEvent} event */
async function openPage(event) {
  const { request } = event;
  const turn = nextTurn();
  let response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(request));
  } catch {
    return withoutNetwork(new URL(request.url).pathname);
  }
  event.waitUntil(learn(new URL(request.url).pathname, response.clone(), turn).catch(() => {}));
  return response;
}

/** Leaving: nothing of whoever left stays, also when no script of the page runs. @param {FetchEvent} event */
async function leave(event) {
  const response = await fetch(event.request);
  // Whatever was asked before this answer may still speak of them.
  event.waitUntil(belongTo(null, nextTurn()));
  return response;
}

/**
 * Learns from a page whose browser this is, and keeps a conversation for its owner.
 * @param {string} path
 * @param {Response} response
 * @param {number} turn
 */
async function learn(path, response, turn) {
  if (!response.ok || response.redirected || !response.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await response.text();
  const tag = /<html[^>]*>/.exec(html)?.[0];
  if (!tag) return;
  const viewerId = /\sdata-viewer="([0-9a-f-]{36})"/.exec(tag)?.[1] ?? null;
  await belongTo(viewerId, turn);
  if (viewerId && THREAD.test(path)) await keep(viewerId, path, html, response.headers);
}

/**
 * @param {string} userId
 * @param {string} path
 * @param {string} html
 * @param {Headers} headers
 */
async function keep(userId, path, html, headers) {
  if ((await ownerId()) !== userId) return;
  const cache = await caches.open(pagesOf(userId));
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  const kept = new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": headers.get("content-security-policy") ?? "default-src 'none'",
      "x-kept-at": String(Date.now()),
      "x-title": encodeURIComponent(title.split(" · ").slice(0, -1).join(" · ") || title),
    },
  });
  // Its place is by when it was read last, which putting it moves; it must be to be found all the while.
  await cache.put(path, kept);
  // Whoever left meanwhile took away what was there before this.
  if ((await ownerId()) !== userId) return void (await caches.delete(pagesOf(userId)));
  const beyond = (await cache.keys()).slice(0, -MOST_PAGES);
  await Promise.all(beyond.map((request) => cache.delete(request)));
}

/**
 * A conversation that was opened without a document of its own is fetched as one, to be read later.
 * @param {{ path: string, userId: string }} opened
 */
async function refresh({ path, userId }) {
  await hearing;
  if (!THREAD.test(path) || userId !== (await ownerId()) || self.navigator.connection?.saveData) return;
  const kept = await (await caches.open(pagesOf(userId))).match(path);
  if (kept && Date.now() - Number(kept.headers.get("x-kept-at")) < FRESH_MS) return;
  const turn = nextTurn();
  await learn(path, await fetch(path, { headers: { accept: "text/html" } }), turn);
}

/** @param {string} path */
async function withoutNetwork(path) {
  const userId = await ownerId();
  const pages = userId ? await caches.open(pagesOf(userId)) : null;
  return (await pages?.match(path)) ?? shell(pages);
}

/** The page that says that there is no network, with what can be read. @param {Cache | null} pages */
async function shell(pages) {
  const kept = await (await caches.open(ASSETS)).match(SHELL);
  if (!kept) return Response.error();
  /** @type {string[]} */
  const links = [];
  for (const request of (await pages?.keys()) ?? []) {
    const title = (await pages?.match(request))?.headers.get("x-title") ?? "";
    // As it stood in the page, where it could end no tag.
    links.unshift(`<li><a href="${new URL(request.url).pathname}" dir="auto">${decodeURIComponent(title)}</a></li>`);
  }
  const html = await kept.text();
  const filled =
    links.length > 0
      ? html.replace("<section hidden", "<section").replace("<!--threads-->", () => links.join(""))
      : html;
  // Its style and script are allowed by the policy that came with it; how it was packed on the way is over.
  const policy = kept.headers.get("content-security-policy") ?? "default-src 'none'";
  return new Response(filled, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
}
