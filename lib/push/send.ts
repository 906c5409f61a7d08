import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import { type Delivered, deliver, type PushSubscriptionRow } from "./deliver";
import { writePayload } from "./payload";
import type { PushOutcome, PushPayload } from "./types";

/**
 * Tells `userId` on every browser that they have allowed it on, and forgets those whose push service does not know them any
 * more. Called again after a failure with the same payload, it tells only those that have not taken it.
 */
export async function sendPush(userId: string, payload: PushPayload): Promise<PushOutcome> {
  const subscriptions = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.userId, userId));
  const left = subscriptions.filter(({ lastPush }) => lastPush !== payload.id);
  const written = writePayload({ ...payload, userId });
  const told = await Promise.all(
    left.map(async (subscription) => {
      const delivered = await deliver(subscription, written, payload.tag);
      // At once for each: a slow service must not have others told again when this process ends meanwhile.
      await note(subscription, payload.id, delivered);
      return delivered;
    }),
  );
  return {
    taken: subscriptions.length - left.length + told.filter((delivered) => delivered === "taken").length,
    gone: told.filter((delivered) => delivered === "gone").length,
    failed: told.flatMap((delivered) => (typeof delivered === "string" ? [] : [delivered.failed])).at(0) ?? null,
  };
}

/** By what was sent to: the browser may have subscribed anew meanwhile, and that is another subscription. */
async function note({ id, auth, userId }: PushSubscriptionRow, pushId: string, delivered: Delivered): Promise<void> {
  const isThis = and(
    eq(pushSubscriptions.id, id),
    eq(pushSubscriptions.userId, userId),
    eq(pushSubscriptions.auth, auth),
  );
  if (delivered === "gone") await db.delete(pushSubscriptions).where(isThis);
  if (delivered === "taken") {
    await db.update(pushSubscriptions).set({ usedAt: new Date(), lastPush: pushId }).where(isThis);
  }
}
