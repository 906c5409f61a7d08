"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Selected, selectedIn, stepped } from "@/lib/inbox/selection";
import { useListInView } from "./inbox-context";
import { type Selection, SelectionContext } from "./selection-context";

/** Remembers which row of the list in view is selected. */
export function SelectionProvider({ openId, children }: { openId: string | null; children: ReactNode }) {
  const { rows, list } = useListInView();
  const [selected, setSelected] = useState<Selected | null>(null);
  const [sought, setSought] = useState<Selection["sought"]>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selectedId = selectedIn(ids, selected, openId);

  // Another list, or another conversation, begins anew.
  const [begun, setBegun] = useState({ list, openId });
  if (begun.list !== list || begun.openId !== openId) {
    setBegun({ list, openId });
    setSelected(null);
  }

  const newest = useRef({ ids, selectedId });
  useEffect(() => {
    newest.current = { ids, selectedId };
  });
  const select = useCallback((id: string | null) => {
    setSelected(id === null ? null : { id, index: newest.current.ids.indexOf(id) });
  }, []);
  const step = useCallback((by: 1 | -1) => {
    const next = stepped(newest.current.ids, newest.current.selectedId, by);
    if (!next) return;
    setSelected(next);
    setSought({ id: next.id });
    // Two steps may come before the next rendering.
    newest.current.selectedId = next.id;
  }, []);

  const selection = useMemo(
    () => ({ ids, openId, selectedId, select, step, sought }),
    [ids, openId, selectedId, select, step, sought],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}
