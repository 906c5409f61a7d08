/** Whether the list is on the screen: on a phone a conversation takes its place, and results do everywhere. */
export function isListShown(): boolean {
  return [...document.querySelectorAll("[data-row]")].some((row) => row.checkVisibility());
}

/** The conversation in whose row the focus is. */
export function focusedRowId(): string | null {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-row]");
  return row?.dataset.row ?? null;
}

export function hasFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** What stands for a conversation on the screen: its row, or what can be done with the one that is open. */
export function placeOf(conversationId: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-row="${conversationId}"]`);
  if (row?.checkVisibility()) return row;
  return document.querySelector<HTMLElement>("header button[aria-haspopup='menu']") ?? document.body;
}

export function isInComposer(): boolean {
  return document.activeElement?.matches("[data-composer]") ?? false;
}

/** Goes from the text being written, which is kept, to the row of its conversation, from where the letters work again. */
export function leaveComposer(conversationId: string | null): true {
  const row = document.querySelector<HTMLElement>(`[data-row="${conversationId}"]`);
  if (row?.checkVisibility()) row.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}
