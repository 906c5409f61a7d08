"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Tray } from "@/components/attachments/tray-model";
import { EMPTY_TRAY, type TrayState } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import type { DraftInput, DraftState } from "@/lib/inbox/draft-state";

interface Held {
  state: DraftState;
  dispatch(input: DraftInput): void;
  read(): DraftState;
}

/** Keeps a draft's files those that are ready in its tray, whichever of the two has changed. */
export function useDraftFiles(tray: Tray, { state, dispatch, read }: Held): void {
  const files = useSyncExternalStore(tray.subscribe, tray.read, () => EMPTY_TRAY);
  /** Those that both had when they were last compared. */
  const known = useRef<readonly string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: either of the two is a reason to compare them.
  useEffect(() => {
    const { attachments } = read().content;
    tray.restore(attachments.filter(({ id }) => !known.current.includes(id)));
    tray.release(known.current.filter((id) => !has(attachments, id)));
    const ready = readyOf(tray.read());
    known.current = ready.map(({ id }) => id);
    const isSame = ready.length === attachments.length && ready.every(({ id }) => has(attachments, id));
    if (!isSame) dispatch({ type: "edited", content: { attachments: ready } });
  }, [tray, files, state.content.attachments, dispatch, read]);
}

function has(attachments: readonly AttachmentView[], id: string): boolean {
  return attachments.some((attachment) => attachment.id === id);
}

function readyOf({ files }: TrayState): AttachmentView[] {
  return files.flatMap(({ status, view }) => (status === "ready" && view ? view : []));
}
