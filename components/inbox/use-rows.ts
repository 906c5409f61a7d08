"use client";

import { useMemo, useState } from "react";
import type { InboxList } from "@/lib/inbox/list-rules";
import { rowsOf } from "@/lib/inbox/rows";
import type { InboxState } from "@/lib/inbox/state";

/** The rows of a list. What was opened from it stays in it as long as it is open, if reading it is all that happened. */
export function useRows(state: InboxState, list: InboxList, openId: string | null) {
  const [kept, setKept] = useState<{ list: InboxList; id: string } | null>(null);
  const isKept = kept?.list === list && kept.id === openId;
  const rows = useMemo(() => rowsOf(state, list, isKept ? openId : null), [state, list, isKept, openId]);
  if (openId && !isKept && rows.some(({ id }) => id === openId)) setKept({ list, id: openId });
  return rows;
}
