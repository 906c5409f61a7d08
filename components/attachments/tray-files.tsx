"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { failed, type TrayState, unfinished } from "@/lib/attachments/state";
import { passFocus } from "./pass-focus";
import { RefusedFiles } from "./refused-files";
import type { Tray } from "./tray-model";
import { TrayRow } from "./tray-row";

/** What there is to see and to do of the files of a message that is being written. */
export function TrayFiles({ tray, state }: { tray: Tray; state: TrayState }) {
  const t = useTranslations("attachments");
  return (
    <>
      {state.refused.length > 0 && <RefusedFiles refused={state.refused} onDismiss={() => tray.dismissRefusals()} />}
      {state.files.length > 0 && (
        <ul
          aria-label={t("tray")}
          className="relative grid max-h-[30dvh] grid-cols-1 gap-1.5 overflow-y-auto overscroll-contain sm:grid-cols-2"
        >
          {state.files.map((file) => (
            <TrayRow
              key={file.row}
              file={file}
              onRetry={() => tray.retry(file.id)}
              onRemove={() => tray.remove(file.id)}
            />
          ))}
        </ul>
      )}
      {state.queued && <QueuedNote state={state} onCancel={() => tray.cancelSend()} />}
    </>
  );
}

/** Says that the message waits, and for what. */
function QueuedNote({ state, onCancel }: { state: TrayState; onCancel(): void }) {
  const t = useTranslations("attachments");
  const waiting = unfinished(state).length;
  const blocking = failed(state).length;
  return (
    <div className="flex items-center gap-2 rounded-2xl bg-accent-soft py-1 ps-4 pe-1.5 text-sm">
      <p role="status" className="min-w-0 flex-1">
        {waiting > 0 && t("sendingWhen", { count: waiting })}
        {waiting === 0 && blocking > 0 && t("sendBlocked", { count: blocking })}
      </p>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          passFocus(currentTarget);
          onCancel();
        }}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-full px-3 font-semibold text-accent-ink hover:bg-surface"
      >
        <X aria-hidden="true" className="size-4" />
        {t("cancelSend")}
      </button>
    </div>
  );
}
