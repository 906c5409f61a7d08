import "server-only";
import { canStoreFiles } from "@/lib/attachments/storage-settings";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { makeExports } from "./make";
import { sweepExports } from "./sweep";

/** Soon enough for who waits for it; what it asks is one index with nothing in it. */
const MAKE_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 15 * 60_000;

interface Exporting {
  timers: NodeJS.Timeout[];
  isBusy: boolean;
}

declare global {
  var khedmaExporting: Exporting | undefined;
}

/** Makes packs of evidence, and removes old ones, for as long as this process serves; several may do so side by side. */
export function startExporting(): void {
  if (globalThis.khedmaExporting || !canStoreFiles()) return;
  const state: Exporting = { timers: [], isBusy: false };
  globalThis.khedmaExporting = state;
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());
  const sweep = () => void sweepExports().catch(warn("packs of evidence not swept"));
  state.timers.push(setInterval(sweep, SWEEP_EVERY_MS).unref());
  const make = () => {
    if (state.isBusy || stopping.signal.aborted) return;
    state.isBusy = true;
    void makeExports(stopping.signal)
      .catch(warn("packs of evidence not looked for"))
      .finally(() => {
        state.isBusy = false;
      });
  };
  state.timers.push(setInterval(make, MAKE_EVERY_MS).unref());
}

function warn(what: string) {
  return (error: unknown) => logger.warn({ err: loggable(error) }, what);
}
