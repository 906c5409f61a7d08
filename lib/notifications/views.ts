import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { cards, cardVersions } from "@/db/schema/cards";
import { inboxEntries } from "@/db/schema/inbox";
import { jobs } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { notifications } from "@/db/schema/notifications";
import { orders } from "@/db/schema/orders";
import { blocks } from "@/db/schema/safety";
import { applicationPath } from "@/lib/applications/rules";
import type { Viewer } from "@/lib/auth/types";
import { orderIdOfCard } from "@/lib/cards/views";
import { orderPath } from "@/lib/orders/rules";
import { isItsEntry, isUnread } from "./reach";
import type { Deed, NotificationView } from "./types";

/** What `viewer`'s notifications tell now, by id; of those that are not theirs nothing. */
export async function listViews(viewer: Viewer, ids: readonly string[]): Promise<Map<string, NotificationView>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(viewer, ids);
  return new Map(
    rows.flatMap((row) => {
      const deed = deedOf(row);
      return deed ? [[row.id, viewOf(viewer, row, deed)] as const] : [];
    }),
  );
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function viewOf(viewer: Viewer, row: Row, deed: Deed): NotificationView {
  const { id, createdAt, conversationId, seq, participant, isMuted } = row;
  return {
    ...{ id, conversationId, seq, participant, deed, isMuted },
    createdAt: createdAt.toISOString(),
    isUnread: row.isUnread === true,
    isOwn: row.senderId === viewer.id,
    path: pathOf(row),
  };
}

/** An application's own page, an order's own page for its steps, and the message for all else. */
function pathOf({ conversationId, seq, applicationId, step, move, orderId }: Row): string {
  if (applicationId) return applicationPath(applicationId);
  if (step && !move && orderId) return orderPath(orderId);
  return `/inbox/${conversationId}?message=${seq}`;
}

function deedOf(row: Row): Deed | null {
  const { step, move, kind, content, number, stage, rev, title, participant, applicantId } = row;
  if (move && kind) return { kind: "card", card: { kind, move, title: content?.title ?? "", number } };
  if (step && number !== null) return { kind: "step", step, number };
  if (!stage || title === null) return null;
  return { kind: "application", isNew: rev === 0, isApplicants: participant.id === applicantId, stage, title };
}

/** Whoever sits in neither the conversation nor the application finds nothing, whatever a row says. */
function selectRows(viewer: Viewer, ids: readonly string[]) {
  return db
    .select({
      ...{ id: notifications.id, createdAt: notifications.createdAt, conversationId: notifications.conversationId },
      ...{ seq: notifications.messageSeq, rev: notifications.applicationRev, isUnread: sql<boolean>`${isUnread}` },
      ...{ applicationId: applications.id, stage: applications.stage, title: jobs.title },
      applicantId: applications.applicantId,
      ...{ senderId: messages.senderId, step: messages.step, move: messages.move, isMuted },
      ...{ kind: cards.kind, content: cardVersions.content, number: orders.number, orderId: orders.id },
      participant: { id: users.id, name: users.name, username: users.username, image: users.image },
    })
    .from(notifications)
    .leftJoin(inboxEntries, isItsEntry)
    .leftJoin(messages, isItsMessage)
    .leftJoin(cards, eq(cards.id, messages.cardId))
    .leftJoin(
      cardVersions,
      and(eq(cardVersions.cardId, messages.cardId), eq(cardVersions.version, messages.cardVersion)),
    )
    .leftJoin(orders, eq(orders.id, sql`coalesce(${orderIdOfCard}, ${messages.orderId})`))
    .leftJoin(applications, eq(applications.id, notifications.applicationId))
    .leftJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(users, eq(users.id, otherId))
    .where(and(eq(notifications.userId, viewer.id), inArray(notifications.id, [...ids])));
}

const isItsMessage: SQL | undefined = and(
  eq(messages.conversationId, inboxEntries.conversationId),
  eq(messages.seq, notifications.messageSeq),
);

/** Null, and with it the row, where the notification's owner is not one of the two. */
const otherId = sql`coalesce(${inboxEntries.participantId}, case ${notifications.userId}
  when ${applications.companyId} then ${applications.applicantId}
  when ${applications.applicantId} then ${applications.companyId} end)`;

/** Who is muted, or across a block, is told of in no other way. */
const isMuted = sql<boolean>`(${inboxEntries.mutedAt} is not null or exists (select from ${blocks}
  where (${blocks.blockerId}, ${blocks.blockedId}) in ((${notifications.userId}, ${users.id}), (${users.id}, ${notifications.userId}))))`;
