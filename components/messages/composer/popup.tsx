"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { usePressElsewhere } from "./use-press-elsewhere";

interface Props {
  label: string;
  onClose(): void;
  children: ReactNode;
}

/** Opens above the text that is being written; Escape and a press elsewhere close it. */
export function ComposerPopup({ label, onClose, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  usePressElsewhere(popup, onClose);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      onClose();
    };
    // Before everything else that Escape might mean, wherever the focus is.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  });
  return (
    <div
      ref={popup}
      role="dialog"
      aria-label={label}
      className="absolute start-0 bottom-full z-10 mb-5 w-90 max-w-full"
    >
      {children}
    </div>
  );
}
