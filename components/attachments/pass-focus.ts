import { isTouchFirst } from "@/components/site/touch-first";

/**
 * Moves the focus on from a button that is about to go, which would drop it onto the page: to what stays in its row, to
 * the row after or before it, and from the last one to the text.
 */
export function passFocus(button: HTMLButtonElement): void {
  const row = button.closest("[data-status]");
  const others = [...(row?.querySelectorAll("button") ?? [])].filter((other) => other !== button);
  // A row's last button takes the whole row with it.
  const isLast = others.every((other) => button.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING);
  const next = isLast
    ? (lastButton(row?.nextElementSibling) ?? lastButton(row?.previousElementSibling))
    : others.at(-1);
  if (next) next.focus();
  else if (!isTouchFirst()) button.form?.querySelector("textarea")?.focus();
}

function lastButton(row: Element | null | undefined): HTMLButtonElement | undefined {
  return [...(row?.querySelectorAll("button") ?? [])].at(-1);
}
