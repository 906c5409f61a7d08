import type { ErrorKey } from "@/lib/errors";
import type { ApplicationRole, ApplicationStage } from "./types";

/** How far an application is, and whose it is; a row or a view of one. */
export interface Standing {
  companyId: string;
  applicantId: string;
  stage: ApplicationStage;
  withdrawnFrom: ApplicationStage | null;
}

/** What the company says of it, in any order and back again: people err, and plans change. */
export const COMPANY_STAGES = ["sent", "shortlisted", "interview", "hired", "declined"] as const;
export type CompanyStage = (typeof COMPANY_STAGES)[number];

/** Where `personId` may move the application now. */
export function stagesOf(application: Standing, personId: string): ApplicationStage[] {
  const stages: ApplicationStage[] = [...COMPANY_STAGES, "withdrawn"];
  return stages.filter((stage) => refusalOf(application, stage, personId) === null);
}

/** Why `personId` may not move it to `stage` now; null when they may. */
export function refusalOf(application: Standing, stage: ApplicationStage, personId: string): ErrorKey | null {
  const role = roleOf(application, personId);
  if (role === "company") return companyRefusal(application, stage);
  return role === "applicant" ? applicantRefusal(application, stage) : "notYourStep";
}

/** What a move changes in an application that may be moved so. */
export function changesBy(stage: ApplicationStage, { stage: before }: Pick<Standing, "stage">, now: Date) {
  return { stage, stageAt: now, withdrawnFrom: stage === "withdrawn" ? before : null };
}

/** Where taking back a withdrawal leads. */
export function stageBefore({ withdrawnFrom }: Pick<Standing, "withdrawnFrom">): ApplicationStage {
  return withdrawnFrom ?? "sent";
}

export function roleOf(
  { companyId, applicantId }: Pick<Standing, "companyId" | "applicantId">,
  personId: string,
): ApplicationRole | null {
  if (personId === companyId) return "company";
  return personId === applicantId ? "applicant" : null;
}

function companyRefusal(application: Standing, stage: ApplicationStage): ErrorKey | null {
  if (stage === "withdrawn") return "notYourStep";
  if (application.stage === "withdrawn") return "applicationWithdrawn";
  return application.stage === stage ? "applicationMovedOn" : null;
}

function applicantRefusal(application: Standing, stage: ApplicationStage): ErrorKey | null {
  if (stage !== "withdrawn") {
    const isTakingBack = application.stage === "withdrawn" && stage === stageBefore(application);
    return isTakingBack ? null : "notYourStep";
  }
  if (application.stage === "withdrawn") return "applicationMovedOn";
  return application.stage === "hired" ? "hiredAlready" : null;
}
