"use client";

import { useTranslations } from "next-intl";
import { ApplicationStageBadge } from "@/components/marketplace/application-stage";
import { Button } from "@/components/ui/button";
import { stageBefore } from "@/lib/applications/stage-rules";
import type { ApplicationView } from "@/lib/applications/types";
import { useMove } from "./use-move";

type Own = Pick<ApplicationView, "id" | "stage" | "rev" | "withdrawnFrom">;

/** How far one's own application is, and the way to withdraw it or to take that back. */
export function OwnStage({ application }: { application: Own }) {
  const t = useTranslations("applications.move");
  const { stage, isMoving, move } = useMove(application, (to) => t(to === "withdrawn" ? "withdrew" : "stands"));
  // Where a withdrawn one stood, the page knows once it was drawn anew.
  const canTakeBack = stage === "withdrawn" && application.stage === "withdrawn";
  const canWithdraw = stage !== "withdrawn" && stage !== "hired";
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <ApplicationStageBadge stage={stage} />
      {canWithdraw && (
        <Button variant="plain" disabled={isMoving} onClick={() => move("withdrawn")}>
          {t("withdraw")}
        </Button>
      )}
      {canTakeBack && (
        <Button variant="plain" disabled={isMoving} onClick={() => move(stageBefore(application))}>
          {t("takeBack")}
        </Button>
      )}
    </div>
  );
}
