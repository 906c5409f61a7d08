"use client";

import { type RefObject, useEffect } from "react";

/**
 * Opens a dialog over the page; the browser keeps the focus inside, and gives it back. That it was closed is told at once:
 * the browser itself tells it a moment later, and would take away what was opened again meanwhile.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    const observer = new MutationObserver(() => {
      if (!element.open) element.dispatchEvent(new Event("close"));
    });
    observer.observe(element, { attributeFilter: ["open"] });
    return () => observer.disconnect();
  }, [dialog]);
}
