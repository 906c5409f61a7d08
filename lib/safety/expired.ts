import "server-only";
import { inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/safety";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";

/** How many of all turns clear up behind others. */
const SHARE = 0.01;
const MAX_ROWS = 1000;

/** Now and then deletes counters that have run out, which nothing else does; nobody waits for it or fails with it. */
export function clearExpiredSometimes(): void {
  if (Math.random() >= SHARE) return;
  // Rows held by turns being taken are left for later, so that neither waits for the other.
  const expired = db
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lt(rateLimits.expire, Date.now()))
    .limit(MAX_ROWS)
    .for("update", { skipLocked: true });
  db.delete(rateLimits)
    .where(inArray(rateLimits.key, expired))
    .catch((error: unknown) => logger.warn({ err: loggable(error) }, "expired counters not cleared"));
}
