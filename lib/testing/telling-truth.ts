import { and, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { getNotificationSettings } from "@/lib/notifications/settings";

interface Leaving {
  conversationId: string;
  dispatchId: string;
  channel: "email" | "push";
}

/** Why what is just leaving for `reader` should not leave, by what is true now. */
export async function wrongsOf(reader: Viewer, { conversationId, dispatchId, channel }: Leaving): Promise<string[]> {
  const [settings, entry, isAcrossBlock, told] = await Promise.all([
    getNotificationSettings(reader.id),
    entryOf(reader, conversationId),
    isBlocked(reader),
    toldBy(dispatchId),
  ]);
  const wrongs = {
    "of nothing": told.length === 0,
    "while it is off": !settings.messages.on || !settings.messages[channel],
    "in quiet hours": settings.quietHours !== null,
    "of a conversation that is not there, muted or archived": !entry || entry.mutedAt || entry.archivedAt,
    "across a block": isAcrossBlock,
    "of an unsent message": told.some(({ deletedAt }) => deletedAt),
    "of what was read": told.some(({ seq }) => seq <= (entry?.lastReadSeq ?? 0)),
  };
  return Object.entries(wrongs).flatMap(([wrong, isSo]) => (isSo ? [`${channel} ${wrong}`] : []));
}

/** A conversation as it lies in `reader`'s inbox. */
export async function entryOf(reader: Viewer, conversationId: string) {
  const isTheirs = eq(inboxEntries.userId, reader.id);
  const [entry] = await db
    .select()
    .from(inboxEntries)
    .where(and(isTheirs, eq(inboxEntries.conversationId, conversationId)));
  return entry;
}

export async function isBlocked({ id }: Viewer): Promise<boolean> {
  const [row] = await db
    .select()
    .from(blocks)
    .where(or(eq(blocks.blockerId, id), eq(blocks.blockedId, id)));
  return row !== undefined;
}

function toldBy(dispatchId: string) {
  const isIts = and(eq(messages.conversationId, deliveries.conversationId), eq(messages.seq, deliveries.messageSeq));
  return db
    .select({ seq: messages.seq, deletedAt: messages.deletedAt })
    .from(deliveries)
    .innerJoin(messages, isIts)
    .where(eq(deliveries.dispatchId, dispatchId));
}
