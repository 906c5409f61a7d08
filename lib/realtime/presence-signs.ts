import "server-only";
import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { presence } from "@/db/schema/realtime";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf, requireConversation } from "@/lib/conversations/access";
import { takeTurn } from "@/lib/safety/rate";
import { id } from "@/lib/validation";
import { presenceView, watcherIdsOf } from "./presence";
import { HERE_MS, LEAVE_MS, WRITE_PAUSE_MS } from "./presence-rules";
import { publish } from "./publish";

export const beatInput = z.strictObject({
  /** An unknown name is as good as none. */
  timeZone: z
    .string()
    .max(64)
    .transform((name) => (isZone(name) ? name : null))
    .nullish(),
  /** The one that they have open. */
  conversationId: id.nullish(),
});

export const leaveInput = z.strictObject({});

/** What is only kept to be told to others. */
const UNTOLD = { timeZone: null, watchedId: null };

/**
 * Takes a sign of life of `viewer`'s; whoever looks at them is told. Of somebody who hides when they are here is kept only until
 * when they are: that decides whether they are told of things by push, and is told to nobody.
 */
export async function beat(viewer: Viewer, { timeZone, conversationId }: z.output<typeof beatInput>): Promise<object> {
  await takeTurn(db, "presence", viewer.id);
  const watchedId = conversationId ? await participantToWatch(viewer, conversationId) : null;
  const told = (await isHiding(viewer)) ? UNTOLD : { timeZone: timeZone ?? null, watchedId };
  const now = new Date();
  const news = { activeAt: now, hereUntil: after(now, HERE_MS), ...told };
  const [written] = await db
    .insert(presence)
    .values({ userId: viewer.id, ...news })
    .onConflictDoUpdate({
      target: presence.userId,
      set: { ...news, timeZone: sql`coalesce(excluded.time_zone, ${presence.timeZone})` },
      setWhere: or(
        lt(presence.hereUntil, after(now, HERE_MS - WRITE_PAUSE_MS)),
        sql`${presence.watchedId} is distinct from excluded.watched_id`,
        sql`${presence.timeZone} is distinct from coalesce(excluded.time_zone, ${presence.timeZone})`,
      ),
    })
    .returning();
  if (written) publish(await watcherIdsOf(viewer), "presence", presenceView(viewer.id, written));
  return {};
}

/** Takes word that a page of `viewer`'s was closed. */
export async function leave(viewer: Viewer): Promise<object> {
  await takeTurn(db, "presence", viewer.id);
  await endPresence(viewer);
  return {};
}

/**
 * Lets `viewer` be here for a moment only. Their other tabs are told as well and say so if there is anybody at them, before
 * whoever looks takes them for gone.
 */
export async function endPresence(viewer: Viewer): Promise<void> {
  const now = new Date();
  const [left] = await db
    .update(presence)
    .set({ activeAt: now, hereUntil: after(now, LEAVE_MS) })
    .where(and(eq(presence.userId, viewer.id), gt(presence.hereUntil, after(now, LEAVE_MS))))
    .returning();
  if (left) publish([viewer.id, ...(await watcherIdsOf(viewer))], "presence", presenceView(viewer.id, left));
}

/** Takes back what is known of when `viewer` was last here from everybody, and from those who look at this moment. */
export async function hidePresence(viewer: Viewer, watcherIds: string[]): Promise<void> {
  await db.update(presence).set(UNTOLD).where(eq(presence.userId, viewer.id));
  publish(watcherIds, "presence", presenceView(viewer.id, null));
}

/** Begins anew: nobody learns what was kept while they hid it, and those of `viewer`'s tabs that somebody is at say so. */
export async function showPresence(viewer: Viewer): Promise<void> {
  await db.delete(presence).where(eq(presence.userId, viewer.id));
  publish([viewer.id], "presence", presenceView(viewer.id, null));
}

/** Nobody is to be watched through a conversation that nobody has written in. */
async function participantToWatch(viewer: Viewer, conversationId: string): Promise<string | null> {
  const conversation = await requireConversation(viewer, conversationId);
  return conversation.lastSeq > 0 ? participantIdOf(conversation, viewer) : null;
}

async function isHiding(viewer: Viewer): Promise<boolean> {
  const [user] = await db.select({ hiddenAt: users.presenceHiddenAt }).from(users).where(eq(users.id, viewer.id));
  return user?.hiddenAt != null;
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // An offset is no name: it would stay what it is when the clocks of its place are moved.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
