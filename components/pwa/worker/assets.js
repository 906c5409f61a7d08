/** What the app is made of: named after its content, so that what is there never changes. @param {FetchEvent} event */
async function openAsset(event) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(cache.put(event.request, response.clone()).catch(() => {}));
  return response;
}

/** What is shown without a network; nobody's, for it is asked for without a cookie. */
async function bringShell() {
  const cache = await caches.open(ASSETS);
  await cache.add(new Request(SHELL, { credentials: "omit", cache: "reload" }));
}

/** Tabs of the version before still load parts of theirs; what is older has gone. */
async function dropOldAssets() {
  const names = (await caches.keys()).filter((name) => name.startsWith("assets-") && name !== ASSETS);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}
