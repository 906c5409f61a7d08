/** Gives the focus to the row after the one that `element` is in (or before the last one), once that has left the list. */
export function passFocusOn(element: Element): void {
  const row = element.closest("li");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  requestAnimationFrame(() => {
    if (!row?.isConnected && document.activeElement === document.body) {
      next?.querySelector("a")?.focus({ preventScroll: true });
    }
  });
}
