"use client";

import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSelection } from "./selection-context";

/**
 * Keeps the focus in the list: on its row wherever that moves, on the one that took its place once it has left, and on
 * the one that is sought. Answers which row has to be there although it is out of view.
 */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  show: (index: number) => void,
) {
  const { sought, select } = useSelection();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const last = useRef({ id: "", index: 0 });

  useLayoutEffect(() => {
    const index = focusedId === null ? -1 : ids.indexOf(focusedId);
    if (index !== -1 && focusedId !== null) last.current = { id: focusedId, index };
    if (focusedId === null || index !== -1 || last.current.id !== focusedId) return;
    setFocusedId(null);
    // Whoever has gone elsewhere meanwhile stays there.
    const next = ids[Math.min(last.current.index, ids.length - 1)];
    if (next && document.activeElement === document.body) focusRow(list.current, next);
  }, [ids, focusedId, list]);

  const newest = useRef({ ids, show });
  useEffect(() => {
    newest.current = { ids, show };
  });
  useEffect(() => {
    const index = sought ? newest.current.ids.indexOf(sought.id) : -1;
    if (!sought || index === -1) return;
    newest.current.show(index);
    focusRow(list.current, sought.id);
  }, [sought, list]);

  function onFocus({ target }: FocusEvent) {
    const id = target.closest("li")?.querySelector("[data-row]")?.getAttribute("data-row") ?? null;
    setFocusedId(id);
    if (id !== null) select(id);
  }
  function onBlur({ relatedTarget, currentTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) setFocusedId(null);
  }
  return { kept: [focusedId, sought?.id], handlers: { onFocus, onBlur } };
}

function focusRow(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus({ preventScroll: true });
}
