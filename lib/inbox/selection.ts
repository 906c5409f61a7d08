/** A row that was selected, and where it stood. */
export interface Selected {
  id: string;
  index: number;
}

/** The row that is selected now: where it has left the list, the one that took its place; null in an empty list. */
export function selectedIn(ids: readonly string[], selected: Selected | null, openId: string | null): string | null {
  if (!selected) return openId !== null && ids.includes(openId) ? openId : null;
  if (ids.includes(selected.id)) return selected.id;
  return ids[Math.min(selected.index, ids.length - 1)] ?? null;
}

/** The row that is so many after the selected one, or the first of all; no row is beyond the ends. */
export function stepped(ids: readonly string[], selectedId: string | null, by: number): Selected | null {
  const from = selectedId === null ? -1 : ids.indexOf(selectedId);
  const index = from === -1 ? 0 : Math.min(Math.max(from + by, 0), ids.length - 1);
  const id = ids[index];
  return id === undefined ? null : { id, index };
}
