"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import { useEntryActions } from "./entry-context";

/** How long one has stopped typing when the note is saved. */
const PAUSE_MS = 800;

/** What was typed and could not be saved yet, by conversation: it is there again when the note is opened again. */
const unsaved = new Map<string, string>();

export type NoteState = "saved" | "saving" | "failed";

/** A private note that is saved by itself after a pause, and when it is left. */
export function useNote(conversation: ConversationView) {
  const { save, make } = useEntryActions();
  const { id, note } = conversation;
  const [text, setText] = useState(() => unsaved.get(id) ?? note);
  const [state, setState] = useState<NoteState | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(conversation);
  useEffect(() => {
    newest.current = conversation;
  });

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const typed = unsaved.get(id);
    if (typed === undefined) return;
    setState("saving");
    const isSaved = await save(newest.current, { note: typed });
    if (unsaved.get(id) !== typed) return;
    if (isSaved) unsaved.delete(id);
    setState(isSaved ? "saved" : "failed");
  }, [id, save]);

  useLeaving(() => {
    clearTimeout(timer.current);
    const typed = unsaved.get(id);
    if (typed === undefined) return;
    void make(newest.current, { note: typed }).then((isSaved) => {
      if (isSaved && unsaved.get(id) === typed) unsaved.delete(id);
    });
  });

  // What another device has written meanwhile; what is being typed here stays.
  if (state === null && text !== note && !unsaved.has(id)) setText(note);

  return {
    text,
    state,
    flush,
    write(typed: string) {
      unsaved.set(id, typed);
      setText(typed);
      setState("saving");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
  };
}

/** Calls `onLeave` when the component, or the whole page, goes. */
function useLeaving(onLeave: () => void): void {
  const newest = useRef(onLeave);
  useEffect(() => {
    newest.current = onLeave;
  });
  useEffect(() => {
    const leave = () => newest.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
