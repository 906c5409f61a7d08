/** Takes the focus to the last row of the log that matches, where what had it before a dialog is not there any more. */
export function focusIfLost(selector: string): void {
  if (document.activeElement !== document.body) return;
  const [last] = [...document.querySelectorAll(`[role="log"] ${selector}`)].slice(-1);
  last?.closest<HTMLElement>("[data-seq]")?.focus({ preventScroll: true });
}
