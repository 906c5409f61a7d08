import { type Site, visit } from "./visit";

/** One opening with an empty cache. */
export type Opening = {
  /** From the request to the first frame in which messages stand there and the page takes input. */
  readonly usableMs: number;
  readonly longestTaskMs: number;
  /** Kilobytes of script as they came over the line. */
  readonly scriptKb: number;
};

/** Opens a conversation at `path` and waits until it can be used. */
export function measureOpening(site: Site, path: string): Promise<Opening> {
  return visit(site, async ({ page, cdp }) => {
    let scriptBytes = 0;
    const scripts = new Set<string>();
    await cdp.send("Network.enable");
    cdp.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    // The loader of these files gives every function its name back by this, which the page does not know.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watch);
    await page.goto(path, { waitUntil: "load" });
    await page.waitForFunction(() => "usableMs" in document.documentElement.dataset);
    const { usableMs, longestTaskMs } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    return { usableMs: Number(usableMs), longestTaskMs: Number(longestTaskMs ?? 0), scriptKb: scriptBytes / 1024 };
  });
}

/** Runs in the page. It takes input once the field, or the message that was asked for, has been given the focus. */
function watch(): void {
  const notes = () => document.documentElement.dataset;
  new PerformanceObserver((list) => {
    const longest = Math.max(Number(notes().longestTaskMs ?? 0), ...list.getEntries().map(({ duration }) => duration));
    notes().longestTaskMs = String(longest);
  }).observe({ type: "longtask", buffered: true });

  function look(): void {
    const isUsable = document.querySelector("[data-seq]") && document.activeElement?.matches("textarea, [data-seq]");
    if (isUsable) notes().usableMs = String(performance.now());
    else requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}
