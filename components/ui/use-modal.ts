"use client";

import { type RefObject, useEffect } from "react";

/** Opens a dialog over the page; the browser keeps the focus inside, and gives it back. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [dialog]);
}
