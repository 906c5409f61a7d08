import "server-only";
import { and, asc, desc, eq, gt, lt, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import type { Lane } from "./lane-rules";
import { isOfLane } from "./lanes";
import type { MessageChanges, MessagePage } from "./types";
import type { ListChangesInput, ListMessagesInput } from "./validation";
import { messageViews } from "./views";

/**
 * A page of history. The `rev` is read before the rows: a row may be newer than it, never older, so that asking for
 * the changes since that `rev` makes the page whole.
 */
export async function listMessages(viewer: Viewer, input: ListMessagesInput): Promise<MessagePage> {
  const { rev, lastSeq } = await requireConversation(viewer, input.conversationId);
  const { rows, more } = await pageOf(input);
  const edge = input.after === undefined ? rows[0] : rows.at(-1);
  return { items: await messageViews(rows), nextCursor: more && edge ? edge.seq : null, rev, lastSeq };
}

/** Every message changed after `since`, in the order of change. */
export async function listChanges(viewer: Viewer, input: ListChangesInput): Promise<MessageChanges> {
  const { rev } = await requireConversation(viewer, input.conversationId);
  const rows = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, input.conversationId), gt(messages.rev, input.since)))
    .orderBy(asc(messages.rev))
    .limit(input.limit + 1);
  const items = await messageViews(rows.slice(0, input.limit));
  const last = items.at(-1);
  const nextCursor = rows.length > input.limit && last ? last.rev : null;
  return { items, nextCursor, rev: Math.max(rev, last?.rev ?? 0) };
}

async function pageOf({ conversationId, lane, limit, before, after, around }: ListMessagesInput) {
  const scope = scopeOf(conversationId, lane);
  if (after !== undefined) return newer(scope, after, limit);
  if (around === undefined) return older(scope, before, limit);
  // The asked message and what came before it, then what came after: the page leads back as `before` does.
  const half = Math.ceil(limit / 2);
  const [upTo, later] = await Promise.all([older(scope, around + 1, half), newer(scope, around, limit - half)]);
  return { rows: [...upTo.rows, ...later.rows], more: upTo.more };
}

/** A whole conversation, or one lane of it. */
export function scopeOf(conversationId: string, lane: Lane | undefined): SQL | undefined {
  return and(eq(messages.conversationId, conversationId), lane && isOfLane(lane));
}

async function older(scope: SQL | undefined, before: number | undefined, limit: number) {
  const rows = await olderQuery(scope, before, limit);
  return { rows: rows.slice(0, limit).reverse(), more: rows.length > limit };
}

async function newer(scope: SQL | undefined, after: number, limit: number) {
  const rows = await newerQuery(scope, after, limit);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

export function olderQuery(scope: SQL | undefined, before: number | undefined, limit: number) {
  return db
    .select()
    .from(messages)
    .where(and(scope, before === undefined ? undefined : lt(messages.seq, before)))
    .orderBy(desc(messages.seq))
    .limit(limit + 1);
}

export function newerQuery(scope: SQL | undefined, after: number, limit: number) {
  return db
    .select()
    .from(messages)
    .where(and(scope, gt(messages.seq, after)))
    .orderBy(asc(messages.seq))
    .limit(limit + 1);
}
