import "server-only";
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { presence } from "@/db/schema/realtime";
import type { Viewer } from "@/lib/auth/types";
import { isShared } from "@/lib/safety/privacy";
import { id } from "@/lib/validation";
import type { PresenceView } from "./types";

/** So many of those who look at a person are told at once; all others when they ask next, within a minute. */
const MAX_WATCHERS = 50;

/** More than a screen shows of a list. */
const MAX_IDS = 50;

export const presenceInput = z.strictObject({ userId: id });
/** Written with commas between. */
export const listPresenceInput = z.strictObject({
  ids: z
    .string()
    .max(MAX_IDS * 37)
    .transform((text) => text.split(","))
    .pipe(z.array(id).max(MAX_IDS)),
});

const viewers = alias(users, "viewers");
const watchers = alias(users, "watchers");

/**
 * When the other person of a conversation of `viewer`'s was last here; null without a conversation that somebody has
 * written in. Where one of the two hides it, or has blocked the other, it is as if they had never been seen.
 */
export async function getPresence(
  viewer: Viewer,
  { userId }: z.output<typeof presenceInput>,
): Promise<PresenceView | null> {
  return (await presenceOf(viewer, [userId]))[0] ?? null;
}

/** The same of several at once; those whom `viewer` has no conversation with are left out. */
export async function listPresence(viewer: Viewer, { ids }: z.output<typeof listPresenceInput>) {
  return { items: await presenceOf(viewer, ids), nextCursor: null };
}

async function presenceOf(viewer: Viewer, userIds: readonly string[]): Promise<PresenceView[]> {
  const rows = await db
    .select({ userId: users.id, isShared: sql<boolean>`${isShared("presence", viewers, users)}`, seen: presence })
    .from(users)
    .innerJoin(viewers, eq(viewers.id, viewer.id))
    .innerJoin(
      conversations,
      and(
        eq(conversations.userLo, sql`least(${users.id}, ${viewers.id})`),
        eq(conversations.userHi, sql`greatest(${users.id}, ${viewers.id})`),
      ),
    )
    .leftJoin(presence, eq(presence.userId, users.id))
    .where(and(inArray(users.id, [...userIds]), gt(conversations.lastSeq, 0)));
  return rows.map((row) => presenceView(row.userId, row.isShared ? row.seen : null));
}

/** Those who have `viewer` before them at this moment, and may know. */
export async function watcherIdsOf(viewer: Viewer): Promise<string[]> {
  const rows = await db
    .select({ id: presence.userId })
    .from(presence)
    .innerJoin(watchers, eq(watchers.id, presence.userId))
    .innerJoin(users, eq(users.id, presence.watchedId))
    .where(
      and(eq(presence.watchedId, viewer.id), gt(presence.hereUntil, new Date()), isShared("presence", watchers, users)),
    )
    .orderBy(desc(presence.hereUntil))
    .limit(MAX_WATCHERS);
  return rows.map(({ id }) => id);
}

/** What may be told of a person, given what is known of them or may be told of it. */
export function presenceView(userId: string, seen: typeof presence.$inferSelect | null): PresenceView {
  return {
    userId,
    activeAt: seen?.activeAt.toISOString() ?? null,
    hereUntil: seen?.hereUntil.toISOString() ?? null,
    timeZone: seen?.timeZone ?? null,
    at: new Date().toISOString(),
  };
}
