"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * What was typed and not sent, kept in this browser under `key`. A signed-out visitor's text (kept for this tab alone)
 * moves to the person who signs in.
 */
export function useDraft(viewerId: string | null, key: string): [string, (text: string) => void] {
  const [text, setText] = useState("");

  useEffect(() => {
    setText(readDraft(viewerId, key));
  }, [viewerId, key]);

  const change = useCallback(
    (next: string) => {
      setText(next);
      writeDraft(viewerId, key, next);
    },
    [viewerId, key],
  );
  return [text, change];
}

/** Forgets a draft that has been sent, unless it says something else by now. */
export function clearDraft(viewerId: string, key: string, sent: string): void {
  if (localStorage.getItem(nameOf(viewerId, key))?.trim() === sent) writeDraft(viewerId, key, "");
}

function readDraft(viewerId: string | null, key: string): string {
  const unsigned = sessionStorage.getItem(nameOf(null, key)) ?? "";
  if (!viewerId) return unsigned;
  const own = localStorage.getItem(nameOf(viewerId, key)) ?? "";
  if (!unsigned) return own;
  sessionStorage.removeItem(nameOf(null, key));
  // Both are theirs; which of them is wanted only they can tell.
  const text = own && own !== unsigned ? `${own}\n\n${unsigned}` : unsigned;
  writeDraft(viewerId, key, text);
  return text;
}

function writeDraft(viewerId: string | null, key: string, text: string): void {
  const storage = viewerId ? localStorage : sessionStorage;
  if (text) storage.setItem(nameOf(viewerId, key), text);
  else storage.removeItem(nameOf(viewerId, key));
}

function nameOf(viewerId: string | null, key: string): string {
  return `draft:${viewerId ?? "signed-out"}:${key}`;
}
