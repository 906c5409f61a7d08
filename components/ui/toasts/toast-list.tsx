"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { FloatingWord } from "@/components/ui/floating-word";
import type { ShownToast } from "./toasts-model";
import { useToastKeys } from "./use-toast-keys";

const SHOWN_MS = 8000;

interface Props {
  toasts: readonly ShownToast[];
  onPass(id: number): void;
  onChoose(id: number): void;
}

/** What was just done, newest below. While one points at it, has the focus in it, or looks elsewhere, it stays. */
export function ToastList({ toasts, onPass, onChoose }: Props) {
  const [isHeld, setIsHeld] = useState(false);
  const isHidden = useIsHidden();
  const list = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  function enter({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    setIsHeld(true);
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  }

  /** The focus goes back to where it was, for what had it goes with its toast. */
  function close(end: () => void) {
    if (document.activeElement?.closest("[data-toasts]")) cameFrom.current?.focus({ preventScroll: true });
    setIsHeld(false);
    end();
  }

  useToastKeys({
    onUndo() {
      const undoable = toasts.findLast(({ action }) => action);
      if (undoable) close(() => onChoose(undoable.id));
    },
    onFocus: () => list.current?.querySelector<HTMLElement>(":scope > :last-child button")?.focus(),
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing and focus only keep it from going.
    <div
      ref={list}
      data-toasts={isHeld ? "held" : ""}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={enter}
      onBlur={() => setIsHeld(false)}
      className="flex max-w-full flex-col items-stretch gap-2 md:max-w-80"
    >
      {toasts.map((toast) => (
        <ToastRow
          key={toast.id}
          toast={toast}
          isHeld={isHeld || isHidden}
          onPass={() => close(() => onPass(toast.id))}
          onChoose={() => close(() => onChoose(toast.id))}
        />
      ))}
    </div>
  );
}

interface RowProps {
  toast: ShownToast;
  isHeld: boolean;
  onPass(): void;
  onChoose(): void;
}

function ToastRow({ toast: { text, action, isProblem = false }, isHeld, onPass, onChoose }: RowProps) {
  const t = useTranslations("common");
  useTimeout(onPass, isHeld || isProblem ? null : SHOWN_MS);
  return (
    <FloatingWord
      tone="ink"
      look={`items-center text-sm ${isProblem ? "border-danger border-s-4" : ""}`}
      dismiss={t("close")}
      onDismiss={onPass}
    >
      <p dir="auto" className="min-w-0 flex-1 px-3 py-2 text-start">
        {text}
      </p>
      {action && (
        <button
          type="button"
          onClick={onChoose}
          className="min-h-10 shrink-0 rounded-xl px-3 font-semibold underline underline-offset-4 hover:bg-canvas/15"
        >
          {action.label}
        </button>
      )}
    </FloatingWord>
  );
}

/** Calls `onPassed` after so long; with null it is not counted. */
function useTimeout(onPassed: () => void, ms: number | null): void {
  const newest = useRef(onPassed);
  useEffect(() => {
    newest.current = onPassed;
  });
  useEffect(() => {
    if (ms === null) return;
    const timer = setTimeout(() => newest.current(), ms);
    return () => clearTimeout(timer);
  }, [ms]);
}

function useIsHidden(): boolean {
  const [isHidden, setIsHidden] = useState(false);
  useEffect(() => {
    const update = () => setIsHidden(document.visibilityState === "hidden");
    update();
    document.addEventListener("visibilitychange", update);
    return () => document.removeEventListener("visibilitychange", update);
  }, []);
  return isHidden;
}
