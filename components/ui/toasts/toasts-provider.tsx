"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { ToastsContext } from "./toast-context";
import { type ShownToast, ToastsModel } from "./toasts-model";

const loadList = () => import("./toast-list").then((module) => module.ToastList);

const NONE: readonly ShownToast[] = [];

/** Lets everything inside say in passing what was done, along the lower edge of the page: never over where one writes. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  // Fetched before there is anything to say: it may be that the line has gone.
  const ToastList = useLoaded(loadList, true);
  const [model] = useState(() => new ToastsModel());
  const [toasts, setToasts] = useState(NONE);
  useEffect(() => {
    model.onChange = setToasts;
    window.addEventListener("pagehide", model.passAll);
    return () => {
      window.removeEventListener("pagehide", model.passAll);
      model.passAll();
    };
  }, [model]);
  return (
    <ToastsContext value={model}>
      {children}
      {/* Always there, for screen readers tell only of what comes into a region that they know. */}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-24 z-30 mx-auto flex w-full max-w-7xl flex-col items-center px-4 md:bottom-4 md:items-start"
      >
        {ToastList && toasts.length > 0 && (
          <ToastList toasts={toasts} onPass={(id) => model.pass(id)} onChoose={(id) => model.choose(id)} />
        )}
      </div>
    </ToastsContext>
  );
}
