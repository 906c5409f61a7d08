import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { attachments } from "@/db/schema/attachments";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { jobs } from "@/db/schema/marketplace";
import { claim } from "@/lib/attachments/claim";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { queueApplicationNotification } from "@/lib/notifications/queue";
import { publishApplication, recordApplication } from "@/lib/notifications/record";
import { publish } from "@/lib/realtime/publish";
import { isBlocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { getApplication } from "./queries";
import type { ApplicationView } from "./types";
import type { ApplyInput } from "./validation";

type Application = typeof applications.$inferSelect;

/**
 * Sends `viewer`'s answer to somebody's published job, once: the same again answers the same application, anything else
 * for that job is a `conflict`. Its files were uploaded to the conversation with the company, which may have no message yet.
 */
export async function applyToJob(viewer: Viewer, input: ApplyInput): Promise<ApplicationView | null> {
  const { application, isNew } = await db.transaction(async (tx) => {
    const earlier = await findOwn(tx, viewer, input.jobId);
    const made = earlier ? undefined : await insert(tx, viewer, input);
    if (made) return { application: made, isNew: true };
    // Somebody was faster: another tab, or the same request again. Only a statement of its own is sure to see their row.
    return {
      application: await requireSame(tx, earlier ?? (await findOwn(tx, viewer, input.jobId)), input),
      isNew: false,
    };
  });
  const { id: applicationId, companyId, applicantId, stage, rev } = application;
  if (isNew) {
    publish([companyId, applicantId], "application:changed", { applicationId, stage, rev });
    publishApplication(application, viewer.id);
  }
  return getApplication(viewer, { applicationId });
}

/** Nothing where `viewer` has applied meanwhile. */
async function insert(
  tx: Transaction,
  viewer: Viewer,
  { jobId, coverLetter, attachmentIds }: ApplyInput,
): Promise<Application | undefined> {
  const companyId = await requireOpenJob(tx, viewer, jobId);
  await requireFreelancer(tx, viewer);
  if (await isBlocked(tx, viewer.id, companyId)) throw new AppError("forbidden", "cannotApply");
  const conversationId = attachmentIds.length > 0 ? await lockConversationWith(tx, viewer, companyId) : "";
  const [made] = await tx
    .insert(applications)
    .values({ id: uuid(), jobId, companyId, applicantId: viewer.id, coverLetter })
    .onConflictDoNothing({ target: [applications.jobId, applications.applicantId] })
    .returning();
  if (!made) return undefined;
  await takeTurn(tx, "applications", viewer.id);
  await recordApplication(tx, made, viewer.id, made.createdAt);
  await claim(tx, viewer, { conversationId, applicationId: made.id }, attachmentIds);
  await queueApplicationNotification(tx, companyId, made);
  return made;
}

async function requireOpenJob(tx: Transaction, viewer: Viewer, jobId: string): Promise<string> {
  const [job] = await tx
    .select({ companyId: jobs.companyId })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), isNotNull(jobs.publishedAt)));
  if (!job) throw new AppError("not_found", "notFound");
  if (job.companyId === viewer.id) throw new AppError("forbidden", "cannotApplyOwn");
  return job.companyId;
}

async function requireFreelancer(tx: Transaction, viewer: Viewer): Promise<void> {
  const [person] = await tx.select({ kind: users.kind }).from(users).where(eq(users.id, viewer.id));
  if (person?.kind !== "freelancer") throw new AppError("forbidden", "onlyFreelancersApply");
}

/** Where the files were uploaded to: under the same lock as a message that could take them as well. */
async function lockConversationWith(tx: Transaction, viewer: Viewer, companyId: string): Promise<string> {
  const [userLo = "", userHi = ""] = [viewer.id, companyId].sort();
  const [conversation] = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.userLo, userLo), eq(conversations.userHi, userHi)))
    .for("no key update");
  if (!conversation) throw new AppError("conflict", "attachmentUnavailable");
  return conversation.id;
}

async function findOwn(tx: Transaction, viewer: Viewer, jobId: string): Promise<Application | undefined> {
  const [own] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.jobId, jobId), eq(applications.applicantId, viewer.id)));
  return own;
}

async function requireSame(
  tx: Transaction,
  application: Application | undefined,
  { coverLetter, attachmentIds }: ApplyInput,
): Promise<Application> {
  if (!application) throw new Error("an application that was just sent cannot be found");
  const files = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.applicationId, application.id))
    .orderBy(asc(attachments.position));
  const isSame = application.coverLetter === coverLetter && files.map(({ id }) => id).join() === attachmentIds.join();
  if (!isSame) throw new AppError("conflict", "alreadyApplied");
  return application;
}
