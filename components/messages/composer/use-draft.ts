"use client";

import { useCallback, useEffect } from "react";
import type { Tray } from "@/components/attachments/tray-model";
import { useFold } from "@/components/site/use-fold";
import { type DraftInput, type DraftState, isKeptAlike, openDraft, receive } from "@/lib/inbox/draft-state";
import type { DraftContent, DraftView } from "@/lib/inbox/types";
import { readDraft, writeDraft } from "./draft-store";
import { useDraftFiles } from "./use-draft-files";

export interface Draft {
  state: DraftState;
  content: DraftContent;
  edit(change: Partial<DraftContent>): void;
  /** Takes an input in and keeps the outcome in this browser, before it answers. */
  dispatch(input: DraftInput): void;
  read(): DraftState;
}

interface Place {
  viewerId: string | null;
  username: string;
  /** As the server had it when it made the page. */
  initial?: DraftView | null;
  /** Holds the draft's files. */
  tray: Tray;
}

/** What is being written to `username`: its text, its quote and its uploaded files, kept in this browser at once. */
export function useDraft({ viewerId, username, initial = null, tray }: Place): Draft {
  const [state, fold, read] = useFold(receive, () => openDraft(initial));
  const dispatch = useCallback(
    (input: DraftInput) => {
      const before = read();
      fold(input);
      if (!isKeptAlike(before, read())) writeDraft(viewerId, username, read());
    },
    [fold, read, viewerId, username],
  );
  useEffect(() => {
    const kept = readDraft(viewerId, username);
    if (kept) dispatch({ type: "found", state: kept });
  }, [viewerId, username, dispatch]);
  useDraftFiles(tray, { state, dispatch, read });

  const edit = useCallback((content: Partial<DraftContent>) => dispatch({ type: "edited", content }), [dispatch]);
  return { state, content: state.content, edit, dispatch, read };
}
