"use client";

import { createContext, useContext } from "react";

export interface Toast {
  /** A newer one with the same key stands in its place. */
  key: string;
  text: string;
  /** What went wrong stays until it is closed. */
  isProblem?: boolean;
  /** The way back, or another try. */
  action?: { label: string; onChoose(): void };
  /** Called when it is gone and its action was not chosen: by time, by a newer one, or with the page. */
  onPassed?(): void;
}

export interface Toasts {
  show(toast: Toast): void;
}

export const ToastsContext = createContext<Toasts>({ show() {} });

/** Says in passing what was just done. */
export function useToasts(): Toasts {
  return useContext(ToastsContext);
}
