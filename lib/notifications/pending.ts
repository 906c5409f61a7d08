import "server-only";
import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Transaction } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { cards } from "@/db/schema/cards";
import { inboxEntries } from "@/db/schema/inbox";
import { jobs } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { notifications } from "@/db/schema/notifications";
import { orders } from "@/db/schema/orders";
import { presence } from "@/db/schema/realtime";
import { blocks } from "@/db/schema/safety";
import { isNews, topicOf } from "./ladder-rules";
import type { PendingApplication, PendingMessage } from "./pending-types";

type Executor = Db | Transaction;

/** Of one conversation, the newest: whoever has left more unread than that reads them there. */
const AT_MOST = 50;
/** How far back what is told to its own sender as well may stand. */
const OWN_REACH = 20;

/**
 * What `userId` has not read of a conversation, the oldest first, and is to be told: nothing that was unsent, nothing of a
 * conversation that is muted, or that they have put away since (archived or snoozed), nothing across a block.
 */
export async function pendingMessages(
  executor: Executor,
  userId: string,
  conversationId: string,
): Promise<PendingMessage[]> {
  const rows = await executor
    .select({
      ...{ conversationId: messages.conversationId, seq: messages.seq, createdAt: messages.createdAt },
      ...{ body: messages.body, step: messages.step, move: messages.move, fileCount: messages.attachmentCount },
      ...{ name: users.name, kind: cards.kind, number: orders.number, lastReadSeq: inboxEntries.lastReadSeq },
      isOwn: sql<boolean>`${messages.senderId} = ${userId}`,
    })
    .from(inboxEntries)
    .innerJoin(messages, eq(messages.conversationId, inboxEntries.conversationId))
    .innerJoin(users, eq(users.id, inboxEntries.participantId))
    .leftJoin(cards, eq(cards.id, messages.cardId))
    .leftJoin(orders, eq(orders.id, messages.orderId))
    .where(
      and(
        ...[eq(inboxEntries.userId, userId), eq(inboxEntries.conversationId, conversationId)],
        ...[isNull(inboxEntries.mutedAt), eq(inboxEntries.folder, "inbox"), isNull(messages.deletedAt)],
        // Says where to begin, so that a long history is not walked.
        gt(messages.seq, sql`least(${inboxEntries.lastReadSeq}, ${inboxEntries.lastSeq} - ${OWN_REACH})`),
        or(isUnreadOfOther(userId), isUnseenOwn(executor, userId)),
        isUnblocked(executor, userId, inboxEntries.participantId),
        notExists(
          readInCentre(
            executor,
            userId,
            and(eq(notifications.conversationId, messages.conversationId), eq(notifications.messageSeq, messages.seq)),
          ),
        ),
      ),
    )
    .orderBy(desc(messages.seq))
    .limit(AT_MOST);
  return rows.reverse().map(({ name, ...row }) => ({ ...row, name, topic: topicOf(row) }));
}

function isUnreadOfOther(userId: string): SQL | undefined {
  return and(ne(messages.senderId, userId), gt(messages.seq, inboxEntries.lastReadSeq));
}

/** What happens by itself in one's own name counts as read already; it is told unless one was here after it. */
function isUnseenOwn(executor: Executor, userId: string): SQL | undefined {
  const here = executor
    .select({ userId: presence.userId })
    .from(presence)
    .where(and(eq(presence.userId, userId), gt(presence.hereUntil, messages.createdAt)));
  return and(eq(messages.senderId, userId), inArray(messages.move, ["reminded", "revealed"]), notExists(here));
}

/** How an application stands, if that is news to `userId`: they have not seen it, and it has not moved on since `rev`. */
export async function pendingApplication(
  executor: Executor,
  userId: string,
  { applicationId, rev }: { applicationId: string; rev: number },
): Promise<PendingApplication | null> {
  const [company, applicant] = [alias(users, "company"), alias(users, "applicant")];
  const otherId = sql`case when ${applications.companyId} = ${userId} then ${applications.applicantId} else ${applications.companyId} end`;
  const [row] = await executor
    .select({
      ...{ applicationId: applications.id, rev: applications.rev, stage: applications.stage, title: jobs.title },
      ...{ createdAt: applications.stageAt, companyName: company.name, applicantName: applicant.name },
      isCompany: sql<boolean>`${applications.companyId} = ${userId}`,
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(company, eq(company.id, applications.companyId))
    .innerJoin(applicant, eq(applicant.id, applications.applicantId))
    .where(
      and(
        ...[eq(applications.id, applicationId), eq(applications.rev, rev)],
        or(eq(applications.companyId, userId), eq(applications.applicantId, userId)),
        isUnblocked(executor, userId, otherId),
        notExists(
          readInCentre(
            executor,
            userId,
            and(eq(notifications.applicationId, applications.id), eq(notifications.applicationRev, applications.rev)),
          ),
        ),
      ),
    );
  if (!row || !isNews(row)) return null;
  const { companyName, applicantName, ...application } = row;
  return { ...application, name: row.isCompany ? applicantName : companyName };
}

function isUnblocked(executor: Executor, userId: string, otherId: SQL | typeof inboxEntries.participantId): SQL {
  return notExists(
    executor
      .select({ blockerId: blocks.blockerId })
      .from(blocks)
      .where(
        or(
          and(eq(blocks.blockerId, userId), eq(blocks.blockedId, otherId)),
          and(eq(blocks.blockerId, otherId), eq(blocks.blockedId, userId)),
        ),
      ),
  );
}

/** The row of the notification centre in which they have read it already. */
function readInCentre(executor: Executor, userId: string, isAboutIt: SQL | undefined) {
  return executor
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNotNull(notifications.readAt), isAboutIt));
}
