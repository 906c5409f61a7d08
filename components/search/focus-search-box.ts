/** Puts the focus where one searches; false where there is no such place, as beside a conversation on a phone. */
export function focusSearchBox(): boolean {
  const box = document.querySelector<HTMLInputElement>("[data-search-box]");
  box?.focus();
  box?.select();
  return box !== null && document.activeElement === box;
}
