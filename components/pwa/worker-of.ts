/** A tab that is open for days asks for another version when one comes back to it, but not more often than this. */
const ASK_MS = 3_600_000;

/** This browser's service worker, to be started and told; null in a browser that has none. */
export function workerOf() {
  if (!("serviceWorker" in navigator)) return null;
  const workers = navigator.serviceWorker;

  /** Calls `onWaiting` with a next version that waits to take over. */
  async function start(onWaiting: (waiting: ServiceWorker) => void, signal: AbortSignal): Promise<void> {
    const registration = await workers.register("/sw.js", { scope: "/", updateViaCache: "none" });
    if (signal.aborted) return;
    const look = () => {
      // The first version waits for nobody.
      if (registration.waiting && workers.controller) onWaiting(registration.waiting);
    };
    const found = () => registration.installing?.addEventListener("statechange", look, { signal });
    registration.addEventListener("updatefound", found, { signal });
    found();
    look();
    askAgain(registration, signal);
  }

  async function tell(message: object): Promise<void> {
    (await workers.ready).active?.postMessage(message);
  }

  return { workers, start, tell };
}

function askAgain(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let askedAt = Date.now();
  const ask = () => {
    if (document.visibilityState !== "visible" || Date.now() - askedAt < ASK_MS) return;
    askedAt = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", ask, { signal });
}
