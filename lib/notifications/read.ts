import "server-only";
import { and, eq, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import { publish } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { countNotifications } from "./list";
import type { ReadAnswer } from "./types";
import type { ReadNotificationsInput } from "./validation";

/** Marks notifications of `viewer` as read, or takes back that they are; others' are left alone. One's tabs are told. */
export async function readNotifications(viewer: Viewer, input: ReadNotificationsInput): Promise<ReadAnswer> {
  await takeTurn(db, "marks", viewer.id);
  const readAt = "takeBack" in input ? null : new Date();
  const changed = await db
    .update(notifications)
    .set({ readAt })
    .where(and(eq(notifications.userId, viewer.id), isMeant(input)))
    .returning({ id: notifications.id });
  if (changed.length > 0) publish([viewer.id], "notifications:changed", { settingsVersion: null });
  return { ...(await countNotifications(viewer)), readAt: readAt?.toISOString() ?? null };
}

/**
 * Notes that `viewer` has read a conversation up to `seq`: what it says is read then in any case, and counting what is
 * unread costs what is.
 */
export async function readUpTo(viewer: Viewer, conversationId: string, seq: number): Promise<void> {
  const isIn = and(eq(notifications.conversationId, conversationId), lte(notifications.messageSeq, seq));
  await db
    .update(notifications)
    .set({ readAt: new Date() })
    .where(and(eq(notifications.userId, viewer.id), isIn, isNull(notifications.readAt)));
}

function isMeant(input: ReadNotificationsInput): SQL | undefined {
  if ("takeBack" in input) return eq(notifications.readAt, input.takeBack);
  const isNew = isNull(notifications.readAt);
  if ("ids" in input) return and(isNew, inArray(notifications.id, input.ids));
  if ("seqs" in input) {
    const { conversationId, seqs } = input;
    return and(isNew, eq(notifications.conversationId, conversationId), inArray(notifications.messageSeq, seqs));
  }
  if ("applications" in input) return and(isNew, or(...input.applications.map(isUpTo)));
  return and(isNew, input.until && lte(notifications.createdAt, input.until));
}

function isUpTo({ id, rev }: { id: string; rev: number }): SQL | undefined {
  return and(eq(notifications.applicationId, id), lte(notifications.applicationRev, rev));
}
