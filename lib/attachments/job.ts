import "server-only";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { sweepAttachments } from "./sweep";

const EVERY_MS = 15 * 60_000;

declare global {
  var khedmaSweeping: NodeJS.Timeout | undefined;
}

/** Sweeps files now and then for as long as this process serves; several processes may do so side by side. */
export function startSweeping(): void {
  globalThis.khedmaSweeping ??= setInterval(sweep, EVERY_MS).unref();
}

function sweep(): void {
  sweepAttachments().catch((error: unknown) => logger.warn({ err: loggable(error) }, "files not swept"));
}
