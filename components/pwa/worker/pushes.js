const MOST_REMEMBERED = 50;
/** A page that does not answer within this time is not waited for. */
const ANSWER_MS = 1000;

/** Shows a push once, to whom it is for, unless they are looking at what it tells of. @param {PushEvent} event */
async function showPush(event) {
  const payload = readPush(event.data);
  if (!payload || payload.userId !== (await ownerId()) || (await wasShown(payload.id))) return;
  const { title, body, tag, language, dir, path, userId } = payload;
  const focused = (await windows()).filter((client) => client.focused);
  const places = await Promise.all(focused.map((client) => ask(client, { type: "where", userId })));
  if (places.includes(pathOf(path))) return;
  await self.registration.showNotification(title, {
    ...{ body, tag, dir, renotify: true, lang: language },
    ...{ icon: "/icons/icon-192.png", badge: "/icons/badge-96.png" },
    data: { path, userId },
  });
}

/**
 * @param {PushMessageData | null} data
 * @returns {import("@/lib/push/types").PushPayload | null}
 */
function readPush(data) {
  try {
    const payload = data?.json();
    return typeof payload?.title === "string" && typeof payload.tag === "string" && isOwnPath(payload.path)
      ? payload
      : null;
  } catch {
    return null;
  }
}

/** @param {unknown} path */
function isOwnPath(path) {
  if (typeof path !== "string" || !path.startsWith("/")) return false;
  return (
    URL.canParse(path, self.location.origin) && new URL(path, self.location.origin).origin === self.location.origin
  );
}

/** @param {string} path */
function pathOf(path) {
  return new URL(path, self.location.origin).pathname;
}

/** Remembers `id`; answers whether it was there before. @param {string} id */
async function wasShown(id) {
  const state = await caches.open(STATE);
  const kept = await state.match("/shown");
  const ids = kept ? await kept.json() : [];
  if (ids.includes(id)) return true;
  await state.put("/shown", Response.json([...ids, id].slice(-MOST_REMEMBERED)));
  return false;
}

/** Leads to what was clicked: in a tab that is open, which goes there by itself and keeps what is written in it, or in a new one. @param {NotificationEvent} event */
async function follow(event) {
  event.notification.close();
  const { path, userId } = event.notification.data ?? {};
  if (!isOwnPath(path) || userId !== (await ownerId())) return;
  const pages = await Promise.all(
    (await windows()).map(async (client) => ({ client, place: await ask(client, { type: "where", userId }) })),
  );
  const rank = (/** @type {{ client: WindowClient, place: unknown }} */ { client, place }) =>
    (place === pathOf(path) ? 2 : 0) + (client.visibilityState === "visible" ? 1 : 0);
  const best = pages.filter(({ place }) => place !== null).sort((one, other) => rank(other) - rank(one))[0];
  if (!best || (await ask(best.client, { type: "go", path, userId })) === null) {
    await self.clients.openWindow(path);
    return;
  }
  // A browser may think that nobody has clicked.
  await best.client.focus().catch(() => {});
}

/**
 * What a page answers; null of one that is not `userId`'s or has not come that far. Where it is only it knows: the address
 * that the browser tells of it is the one that it was loaded from.
 * @param {WindowClient} client
 * @param {{ type: string, userId: string, path?: string }} question
 * @returns {Promise<unknown>}
 */
function ask(client, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(null), ANSWER_MS);
    client.postMessage(question, [port2]);
  });
}

const SUBSCRIPTIONS = "/api/v1/push/subscriptions";

/** The push service has given this browser another address. @param {PushSubscriptionChangeEvent} event */
async function renew({ oldSubscription, newSubscription }) {
  const userId = await ownerId();
  if (!userId) return;
  const headers = { "content-type": "application/json", "x-viewer": userId };
  const renewed = newSubscription ?? (await subscribeAnew(oldSubscription?.options, headers));
  await fetch(SUBSCRIPTIONS, { method: "POST", headers, body: JSON.stringify(renewed) });
}

/**
 * Under the key of the subscription before; not every browser tells of that one.
 * @param {PushSubscriptionOptionsInit | undefined} before
 * @param {Record<string, string>} headers
 */
async function subscribeAnew(before, headers) {
  if (before) return self.registration.pushManager.subscribe(before);
  const { publicKey } = await (await fetch(SUBSCRIPTIONS, { headers })).json();
  return self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

function windows() {
  return self.clients.matchAll({ type: "window", includeUncontrolled: true });
}
