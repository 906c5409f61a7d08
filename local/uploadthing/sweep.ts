import type { Ingest } from "./ingest";
import { STALE_AFTER_MS, SWEEP_EVERY_MS } from "./limits";
import { removeFile } from "./removal";

/** Sweeps and asks the app again, now and every hour; `stop` resolves when the last sweep is over. */
export function startSweeping(ingest: Ingest): { stop(): Promise<void> } {
  let running = Promise.resolve();
  function begin(): void {
    ingest.callbacks.resume(Date.now() - STALE_AFTER_MS);
    running = running.then(() => sweep(ingest, Date.now())).catch((error: unknown) => console.error(error));
  }
  begin();
  const timer = setInterval(begin, SWEEP_EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Removes what nobody will finish: uploads and registrations left a day ago, refused files, and bytes without a file. */
export async function sweep(ingest: Ingest, nowMs: number): Promise<void> {
  const { index, registrations, objects, uploads } = ingest;
  const staleBefore = nowMs - STALE_AFTER_MS;
  for (const { key } of index.unfinishedBefore(staleBefore)) {
    if (!uploads.isRunning(key)) await removeFile(key, ingest);
  }
  registrations.removeUnused(staleBefore);
  // A file is in the index before its first byte is on the disk, so none of these is about to begin.
  for (const name of await objects.names()) if (!index.holds(name)) await objects.remove(name);
}
