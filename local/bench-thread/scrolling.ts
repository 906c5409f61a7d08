import { percentile } from "@/local/bench/statistics";
import { type Site, type Visit, visit } from "./visit";

/** One way up through history. */
export type Scrolling = {
  readonly messages: number;
  readonly p95Ms: number;
  readonly longestMs: number;
  readonly mostRows: number;
  /** What is held after a tenth of the way, when a full window is loaded, and at its end; garbage collected before. */
  readonly heapBefore: number;
  readonly heapAfter: number;
};

/** About 12,000 pixels a second where frames keep up: as fast as one flings. */
const STEP_PX = 200;

/** Scrolls up from the newest message at `path` through so many messages. */
export function measureScrolling(site: Site, path: string, lastSeq: number, messages: number): Promise<Scrolling> {
  return visit(site, async (tab) => {
    await tab.page.goto(path);
    await tab.page.locator(`[data-seq="${lastSeq}"]`).waitFor();
    await scrollTo(tab, lastSeq - messages / 10);
    const heapBefore = await heapOf(tab);
    const { frames, mostRows } = await scrollTo(tab, lastSeq - messages);
    const heapAfter = await heapOf(tab);
    const [p95Ms, longestMs] = [percentile(frames, 95), Math.max(...frames)];
    return { messages, p95Ms, longestMs, mostRows, heapBefore, heapAfter };
  });
}

function scrollTo({ page }: Visit, seq: number) {
  return page.getByRole("log").evaluate(
    async (log, { seq, step }) => {
      const frames: number[] = [];
      let mostRows = 0;
      let last = await new Promise<number>(requestAnimationFrame);
      for (;;) {
        const rows = log.querySelectorAll("[data-seq]");
        mostRows = Math.max(mostRows, rows.length);
        if (Number(rows[0]?.getAttribute("data-seq")) <= seq) return { frames, mostRows };
        log.scrollTop -= step;
        const now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - last);
        last = now;
      }
    },
    { seq, step: STEP_PX },
  );
}

async function heapOf({ cdp }: Visit): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}
