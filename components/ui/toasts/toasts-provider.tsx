"use client";

import { type ReactNode, useEffect, useState } from "react";
import { late } from "@/components/site/late";
import { ToastsContext } from "./toast-context";
import { type ShownToast, ToastsModel } from "./toasts-model";

const LateToastList = late(() => import("./toast-list").then((module) => module.ToastList));

const NONE: readonly ShownToast[] = [];

/** Lets everything inside say in passing what was done, along the lower edge of the page: never over where one writes. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [model] = useState(() => new ToastsModel());
  const [toasts, setToasts] = useState(NONE);
  // Before there is anything to say: it may be that the line has gone.
  useEffect(LateToastList.fetchAhead, []);
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
        {toasts.length > 0 && (
          <LateToastList toasts={toasts} onPass={(id) => model.pass(id)} onChoose={(id) => model.choose(id)} />
        )}
      </div>
    </ToastsContext>
  );
}
