import "server-only";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { happenDue } from "./due";

const EVERY_MS = 10_000;

declare global {
  var khedmaCardsDue: NodeJS.Timeout | undefined;
}

/** Has cards expire, be reminded of and be revealed for as long as this process serves; several may do so side by side. */
export function startCards(): void {
  globalThis.khedmaCardsDue ??= setInterval(happen, EVERY_MS).unref();
}

function happen(): void {
  happenDue(tell).catch(tell);
}

function tell(error: unknown): void {
  logger.warn({ err: loggable(error) }, "something that was due did not happen to a card");
}
