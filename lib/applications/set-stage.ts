import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { timeIn } from "@/db/clock";
import { applications } from "@/db/schema/applications";
import type { Viewer } from "@/lib/auth/types";
import { AppError, type ErrorKey } from "@/lib/errors";
import { queueApplicationNotification } from "@/lib/notifications/queue";
import { publishApplication, recordApplication } from "@/lib/notifications/record";
import { publish } from "@/lib/realtime/publish";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { getApplication } from "./queries";
import { changesBy, refusalOf, roleOf } from "./stage-rules";
import type { ApplicationView } from "./types";
import type { SetStageInput } from "./validation";

/**
 * Moves an application that `viewer` has sent or been sent: `forbidden` where that is the other's to do or one has blocked
 * the other, `conflict` where it does not stand there (any more), or not as `rev` says. Both people are told after the commit.
 */
export async function setStage(viewer: Viewer, input: SetStageInput): Promise<ApplicationView | null> {
  const { applicationId } = input;
  const application = await db.transaction((tx) => move(tx, viewer, input));
  const { companyId, applicantId, stage, rev } = application;
  publish([companyId, applicantId], "application:changed", { applicationId, stage, rev });
  publishApplication(application, viewer.id);
  return getApplication(viewer, { applicationId });
}

/** Whoever comes second finds it moved: its row is locked. */
async function move(tx: Transaction, viewer: Viewer, { applicationId, stage, rev }: SetStageInput) {
  const isThis = eq(applications.id, applicationId);
  const [application] = await tx.select().from(applications).where(isThis).for("no key update");
  if (!application || !roleOf(application, viewer.id)) throw new AppError("not_found", "notFound");
  await takeTurn(tx, "marks", viewer.id);
  await requireUnblocked(tx, application.companyId, application.applicantId);
  const isStale = rev !== undefined && rev !== application.rev;
  const refusal = refusalOf(application, stage, viewer.id) ?? (isStale ? "applicationMovedOn" : null);
  if (refusal) throw new AppError(codeOf(refusal), refusal);
  const changes = { ...changesBy(stage, application, await timeIn(tx)), rev: sql`${applications.rev} + 1` };
  const [moved] = await tx.update(applications).set(changes).where(isThis).returning();
  if (!moved) throw new Error("an application that was just locked is missing");
  await recordApplication(tx, moved, viewer.id, moved.stageAt);
  const { companyId, applicantId } = moved;
  await queueApplicationNotification(tx, viewer.id === companyId ? applicantId : companyId, moved);
  return moved;
}

function codeOf(refusal: ErrorKey): "forbidden" | "conflict" {
  return refusal === "notYourStep" ? "forbidden" : "conflict";
}
