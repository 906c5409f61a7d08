self.addEventListener("install", (event) => event.waitUntil(bringShell()));

self.addEventListener("activate", (event) => {
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([dropOldAssets(), preload, self.clients.claim()]));
});

/** What is not named here goes to the network as if there were no worker: all that is written, the API, files of others. */
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === "navigate" && request.method === "POST" && pathname === "/sign-out") {
    return event.respondWith(leave(event));
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    // Files are opened as documents too.
    if (!pathname.startsWith("/api/")) event.respondWith(openPage(event));
  } else if (pathname.startsWith("/_next/static/") || pathname.startsWith("/icons/")) {
    event.respondWith(openAsset(event));
  }
});

self.addEventListener("push", (event) => event.waitUntil(showPush(event)));
self.addEventListener("notificationclick", (event) => event.waitUntil(follow(event)));
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

self.addEventListener("message", (event) => {
  if (event.data?.type === "page-of") event.waitUntil(hear(event.data.userId));
  if (event.data?.type === "opened") event.waitUntil(refresh(event.data).catch(() => {}));
  // Said by a page that will load anew; until then the version that is there goes on.
  if (event.data?.type === "take-over") event.waitUntil(self.skipWaiting());
});
