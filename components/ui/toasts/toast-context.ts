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
}

export interface Toasts {
  show(toast: Toast): void;
  /** Does what the newest one offers; nothing, when none is there or it offers nothing. */
  chooseNewest(): void;
}

export const ToastsContext = createContext<Toasts>({ show() {}, chooseNewest() {} });

/** Says in passing what was just done. */
export function useToasts(): Toasts {
  return useContext(ToastsContext);
}
