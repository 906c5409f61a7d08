import type { CDPSession } from "@playwright/test";
import { type Site, visit } from "./visit";

/** One opening with an empty cache. */
export type Opening = {
  /** From the request to the first frame in which messages stand there and the page takes input. */
  readonly usableMs: number;
  readonly longestTaskMs: number;
  /** Kilobytes of script that the page itself names, compressed as they came over the line, without their headers. */
  readonly scriptKb: number;
  /** The same of what those scripts asked for until then: it keeps nobody from reading and writing. */
  readonly laterScriptKb: number;
};

/** Opens a conversation at `path` and waits until it can be used. */
export function measureOpening(site: Site, path: string): Promise<Opening> {
  return visit(site, async ({ page, cdp }) => {
    const weigh = await weighScripts(cdp);
    // The loader of these files gives every function its name back by this, which the page does not know.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watch);
    await page.goto(path, { waitUntil: "load" });
    await page.waitForFunction(() => "usableMs" in document.documentElement.dataset);
    const { usableMs, longestTaskMs } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    return { usableMs: Number(usableMs), longestTaskMs: Number(longestTaskMs ?? 0), ...weigh() };
  });
}

/** Counts the scripts of a page from now on. */
async function weighScripts(cdp: CDPSession): Promise<() => Pick<Opening, "scriptKb" | "laterScriptKb">> {
  const bytes = { page: 0, script: 0 };
  const askers = new Map<string, keyof typeof bytes>();
  cdp.on("Network.requestWillBeSent", ({ requestId, type, initiator }) => {
    if (type === "Script") askers.set(requestId, initiator.type === "script" ? "script" : "page");
  });
  cdp.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const asker = askers.get(requestId);
    if (asker) bytes[asker] += encodedDataLength;
  });
  await cdp.send("Network.enable");
  return () => ({ scriptKb: bytes.page / 1024, laterScriptKb: bytes.script / 1024 });
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
