"use client";

import { useEffect, useSyncExternalStore } from "react";
import { trayFor } from "@/components/attachments/trays";
import { useTalk } from "@/components/messages/talk-context";
import { EMPTY_TRAY, type TrayState } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import { useKept } from "./use-kept";

interface Asked {
  /** Of the form. */
  name: string;
  /** Those of the version that it goes on from. */
  earlier: readonly AttachmentView[];
  /** Sends the form with these files; answers whether it was taken. */
  deliver(attachmentIds: string[]): Promise<boolean>;
}

/** The files of a card that is being written: those it had and keeps, and new ones, which it waits for when it is sent. */
export function useOfferFiles({ name, earlier, deliver }: Asked) {
  const conversationId = useTalk()?.id ?? "";
  const { value: kept, change, forget } = useKept<Kept>(`${name}:files`, NOTHING);
  // Closed and opened again, the form has the files that were chosen; messages have a tray of their own.
  const tray = trayFor("", name);
  const state = useSyncExternalStore(tray.subscribe, tray.read, () => EMPTY_TRAY);
  const staying = earlier.filter(({ id }) => !kept.dropped.includes(id));

  useEffect(() => {
    tray.connect({
      conversationId: async () => conversationId,
      deliver: (_, added) =>
        void deliver([...staying, ...added].map(({ id }) => id)).then((isTaken) => {
          if (!isTaken) return tray.giveBack();
          tray.sent();
          forget();
        }),
    });
  });

  // Whoever closes the dialog while files go up has not sent it.
  useEffect(() => () => tray.cancelSend(), [tray]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was uploaded before the page was left comes back once.
  useEffect(() => tray.restore(kept.added), [tray]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the tray is a reason to compare.
  useEffect(() => {
    const added = readyOf(tray.read());
    const isSame = added.length === kept.added.length && added.every(({ id }, at) => kept.added[at]?.id === id);
    if (!isSame) change({ ...kept, added });
  }, [tray, state]);

  return {
    ...{ tray, state, earlier, dropped: kept.dropped },
    isWaiting: state.queued !== null,
    toggle: (id: string) => change({ ...kept, dropped: toggled(kept.dropped, id) }),
    send: () => tray.send({ body: "", context: null, replyTo: null }),
  };
}

interface Kept {
  added: AttachmentView[];
  /** The ids of earlier ones that are left out. */
  dropped: string[];
}

const NOTHING: Kept = { added: [], dropped: [] };

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

function readyOf({ files }: TrayState): AttachmentView[] {
  return files.flatMap(({ status, view }) => ((status === "ready" || status === "sending") && view ? view : []));
}
