"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRealtime } from "@/components/realtime/realtime-context";
import { changeJson, HttpError } from "@/components/site/api";
import { useToasts } from "@/components/ui/toasts/toast-context";
import type { ApplicationStage, ApplicationView } from "@/lib/applications/types";
import { eventOf, fetchStage } from "./fetch-stage";
import { type Standing, useStage } from "./use-stage";

/** What is said in passing once an application was moved. */
type Saying = (stage: ApplicationStage) => string;

/** Moves an application: at once, with a way back, and taken back where it is refused or no answer comes. */
export function useMove(application: Standing, say: Saying) {
  const t = useTranslations("applications.move");
  const { announce } = useRealtime();
  const { show } = useToasts();
  const now = useStage(application);
  const [wanted, setWanted] = useState<ApplicationStage | null>(null);
  const { id } = application;

  async function move(from: Standing, stage: ApplicationStage) {
    setWanted(stage);
    try {
      const moved = await changeJson<ApplicationView>("PATCH", `/api/v1/applications/${id}`, { stage, rev: from.rev });
      announce(eventOf(moved));
      const action = { label: t("undo"), onChoose: () => void move(moved, from.stage) };
      show({ key: id, text: say(stage), action });
    } catch (error) {
      const reason = error instanceof HttpError ? error.reason : null;
      const action = { label: t("again"), onChoose: () => void move(from, stage) };
      show({ key: id, text: reason ?? t("noAnswer"), isProblem: true, ...(reason === null && { action }) });
      // It may stand elsewhere than is known here: another tab was faster, or only the answer was lost.
      fetchStage(id).then(announce, () => {});
    } finally {
      setWanted(null);
    }
  }

  return { stage: wanted ?? now.stage, isMoving: wanted !== null, move: (to: ApplicationStage) => void move(now, to) };
}
