import "server-only";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { wakeDue } from "./wake";

const EVERY_MS = 10_000;

declare global {
  var khedmaWaking: NodeJS.Timeout | undefined;
}

/** Wakes what was put off for as long as this process serves; several processes may do so side by side. */
export function startWaking(): void {
  globalThis.khedmaWaking ??= setInterval(wake, EVERY_MS).unref();
}

function wake(): void {
  wakeDue(new Date()).catch((error: unknown) => logger.warn({ err: loggable(error) }, "conversations not woken"));
}
