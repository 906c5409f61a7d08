"use client";

import { useTranslations } from "next-intl";
import { failed, isReady, type TrayState, unfinished } from "@/lib/attachments/state";
import { LateTrayFiles } from "./late-parts";
import type { Tray } from "./tray-model";

/** The files of the message that is being written, above its text. */
export function TrayView({ tray, state }: { tray: Tray; state: TrayState }) {
  const isEmpty = state.files.length === 0 && state.refused.length === 0 && !state.queued;
  return (
    <>
      {!isEmpty && <LateTrayFiles tray={tray} state={state} />}
      <Announcer state={state} />
    </>
  );
}

/** Tells screen readers what changes for all files together, never of a percent. */
function Announcer({ state }: { state: TrayState }) {
  const t = useTranslations("attachments");
  return (
    <p role="status" className="sr-only">
      {textOf()}
    </p>
  );

  function textOf(): string {
    if (state.files.length === 0) return "";
    if (isReady(state)) return t("announceReady", { count: state.files.length });
    const waiting = unfinished(state).length;
    if (waiting > 0) return t("announceUploading", { count: waiting });
    const lost = failed(state).length;
    return lost > 0 ? t("announceFailed", { count: lost }) : t("sending");
  }
}
