import { expect, type Page } from "@playwright/test";

/** What a page has painted of a conversation since the recorder was put into it, reloads included. */
export interface Recorder {
  /** Fails on any frame that showed a hole, a double or disorder, and when none was seen at all. */
  expectSound(): Promise<void>;
}

/**
 * Looks at every painted frame of the log in which something was added, moved or removed: the messages in it have to be
 * numbered one after the other, and nothing may stand twice, on its way (`data-client`) and confirmed. Put into the page
 * before it goes anywhere.
 */
export async function record(page: Page): Promise<Recorder> {
  const faults: string[] = [];
  let frames = 0;
  await page.exposeFunction("tellRecorder", (fault: string | null) => {
    frames += 1;
    if (fault) faults.push(fault);
  });
  await page.addInitScript(watch);
  return {
    async expectSound() {
      // What the last frame told is here once something asked after it is answered.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(faults).toEqual([]);
      expect(frames).toBeGreaterThan(0);
    },
  };
}

/** Runs in the page, and so knows nothing of this file. */
function watch(): void {
  const tell: (fault: string | null) => void = Reflect.get(window, "tellRecorder");
  let isAwaited = false;
  let lastSeen = "";

  function look(): void {
    isAwaited = false;
    const rows = [...document.querySelectorAll<HTMLElement>("[role=log] [data-seq], [role=log] [data-client]")];
    const seqs = rows.flatMap(({ dataset }) => (dataset.seq ? [Number(dataset.seq)] : []));
    const clients = rows.flatMap(({ dataset }) => dataset.client ?? []);
    const seen = `${seqs} ${clients}`;
    if (seqs.length === 0 || seen === lastSeen) return;
    lastSeen = seen;
    const fault = seqs.findIndex((seq, index) => index > 0 && seq !== (seqs[index - 1] ?? 0) + 1);
    const double = clients.find((client, index) => clients.indexOf(client) !== index);
    if (fault > 0) tell(`${seqs[fault]} stands after ${seqs[fault - 1]}`);
    else tell(double ? `${double} stands twice` : null);
  }

  new MutationObserver(() => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(look);
  }).observe(document, { childList: true, subtree: true });
}
