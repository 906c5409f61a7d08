import "server-only";
import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { messages, messageVersions } from "@/db/schema/messages";
import { env } from "@/env";
import { contextIn, listContexts } from "@/lib/marketplace/contexts";
import type { MessageContext } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";
import { type Message, messageViews } from "@/lib/messages/views";
import type { Claimed } from "./claim";
import { momentOf } from "./moments";
import { type MessageRecord, type PackHead, SCHEMA } from "./pack-format";
import { isInScope, scopeOf } from "./scope";

/** As many messages are in memory at once. */
const PAGE_LENGTH = 200;

/** A message as it goes into the pack, but for its files, and where those are stored. */
export interface Read {
  record: MessageRecord;
  context: MessageContext | null;
  files: { id: string; name: string; mime: string; size: number; key: string | null }[];
}

/** What stands before the messages of a pack. */
export async function readHead(claimed: Claimed): Promise<PackHead> {
  const { id, ownerId, conversationId, rev, lastSeq, timeZone, language } = claimed;
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, conversationId));
  if (!conversation) throw new Error("a pack is of a conversation");
  const { createdAt, initiatorId, recipientId } = conversation;
  const people = await db
    .select({ id: users.id, name: users.name, username: users.username })
    .from(users)
    .where(inArray(users.id, [initiatorId, recipientId]))
    .orderBy(asc(users.name), asc(users.id));
  return {
    ...{ schema: SCHEMA, exportId: id, exportedAt: momentOf(new Date(), timeZone), exportedBy: ownerId },
    ...{ origin: env.APP_URL ?? `http://localhost:${env.PORT}`, timeZone, language },
    conversation: { id: conversationId, rev, lastSeq, startedAt: momentOf(createdAt, timeZone) },
    ...{ people, scope: await readScope(claimed) },
  };
}

/** The messages of a pack that there were when it was taken up, page by page. */
export async function* readMessages(claimed: Claimed): AsyncGenerator<Read[]> {
  for (let after = 0; ; ) {
    const rows = await db
      .select()
      .from(messages)
      .where(and(isInScope(claimed), gt(messages.seq, after), lte(messages.seq, claimed.lastSeq)))
      .orderBy(asc(messages.seq))
      .limit(PAGE_LENGTH);
    if (rows.length > 0) yield await readAll(rows, claimed.timeZone);
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < PAGE_LENGTH) return;
  }
}

async function readScope(claimed: Claimed): Promise<PackHead["scope"]> {
  const { lane, from, to } = scopeOf(claimed);
  if (!lane) return { lane, from, to };
  const ids = {
    gigId: null,
    gigTier: null,
    jobId: null,
    applicationId: null,
    orderId: null,
    [`${lane.kind}Id`]: lane.id,
  };
  return { lane: { ...lane, title: contextIn(await listContexts([ids]), ids)?.title ?? null }, from, to };
}

async function readAll(rows: readonly Message[], timeZone: string): Promise<Read[]> {
  const [views, versions, keys] = await Promise.all([
    messageViews(rows),
    readVersions(rows.filter(({ editedAt }) => editedAt)),
    readKeys(rows.filter(({ attachmentCount }) => attachmentCount > 0)),
  ]);
  const moment = (time: Date | null) => time && momentOf(time, timeZone);
  return views.flatMap((view, place) => {
    const row = rows[place];
    if (!row) return [];
    const { id, seq, rev, clientId, senderId, body, step, context, replyTo, reactions } = view;
    const orderNumber = context?.kind === "order" ? context.number : null;
    const record: MessageRecord = {
      ...{ seq, rev, id, clientId, senderId, sentAt: momentOf(row.createdAt, timeZone), body },
      step: step && { step, orderNumber },
      move: moveOf(view),
      editedAt: moment(row.editedAt),
      versions: (versions.get(id) ?? []).map(({ version, body: said, writtenAt }) => ({
        ...{ version, body: said, writtenAt: momentOf(writtenAt, timeZone) },
      })),
      unsentAt: moment(row.deletedAt),
      replyTo: replyTo && { seq: replyTo.seq, senderId: replyTo.senderId, preview: replyTo.preview },
      context: contextOf(row, context),
      reactions: reactions.map(({ userId, emoji }) => ({ userId, emoji })),
      files: [],
    };
    const files = view.attachments.map(({ id: fileId, name, mime, size }) => ({
      ...{ id: fileId, name, mime, size, key: keys.get(fileId) ?? null },
    }));
    return [{ record, context, files }];
  });
}

function moveOf({ card, move, cardVersion }: MessageView): MessageRecord["move"] {
  if (!card || !move) return null;
  const { id: cardId, kind, content, order } = card;
  const title = content?.title ?? "";
  return { cardId, kind, move, version: cardVersion, title, orderNumber: order?.number ?? null };
}

/** Told from the row, for what is not published any more is still what it was written from. */
function contextOf(row: Message, context: MessageContext | null): MessageRecord["context"] {
  const kind = (["gig", "job", "application", "order"] as const).find((name) => row[`${name}Id`] !== null);
  const id = kind && row[`${kind}Id`];
  if (!id || row.contextSeq === null) return null;
  return { kind, id, tier: row.gigTier, title: context?.title ?? null, since: row.contextSeq };
}

async function readVersions(rows: readonly Message[]) {
  if (rows.length === 0) return new Map<string, (typeof messageVersions.$inferSelect)[]>();
  const ids = rows.map(({ id }) => id);
  const versions = await db
    .select()
    .from(messageVersions)
    .where(inArray(messageVersions.messageId, ids))
    .orderBy(asc(messageVersions.version));
  return Map.groupBy(versions, ({ messageId }) => messageId);
}

async function readKeys(rows: readonly Message[]): Promise<Map<string, string | null>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const stored = await db
    .select({ id: attachments.id, key: attachments.key })
    .from(attachments)
    .where(inArray(attachments.messageId, ids));
  return new Map(stored.map(({ id, key }) => [id, key]));
}
