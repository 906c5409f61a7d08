"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Toast, ToastsContext } from "./toast-context";

const MOST_SHOWN = 3;

/** Fetched with the first word to be said. */
const ToastList = dynamic(() => import("./toast-list").then((module) => module.ToastList), { ssr: false });

/** A toast, and which showing of its key it is: every showing has its own time. */
export interface ShownToast extends Toast {
  id: number;
}

/** Lets everything inside say in passing what was done, along the lower edge of the page: never over where one writes. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const newest = useRef(toasts);
  const value = useMemo(() => {
    let shown = 0;
    const put = (next: readonly ShownToast[]) => {
      newest.current = next;
      setToasts(next);
    };
    const close = (id: number) => put(newest.current.filter((toast) => toast.id !== id));
    return {
      close,
      show(toast: Toast) {
        shown += 1;
        const others = newest.current.filter(({ key }) => key !== toast.key);
        put([...others, { ...toast, id: shown }].slice(-MOST_SHOWN));
      },
      chooseNewest() {
        const toast = newest.current.at(-1);
        if (!toast?.action) return;
        close(toast.id);
        toast.action.onChoose();
      },
    };
  }, []);
  return (
    <ToastsContext value={value}>
      {children}
      {/* Always there, for screen readers tell only of what comes into a region that they know. */}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-24 z-30 mx-auto flex w-full max-w-7xl flex-col items-center px-4 md:bottom-4 md:items-start"
      >
        {toasts.length > 0 && <ToastList toasts={toasts} onClose={value.close} />}
      </div>
    </ToastsContext>
  );
}
