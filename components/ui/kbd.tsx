import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded-md border border-line border-b-2 bg-canvas px-1.5 font-sans text-ink-soft text-xs">
      {children}
    </kbd>
  );
}
