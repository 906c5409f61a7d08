import type { ReactNode } from "react";

/** Stands over the log and leads somewhere in it. */
export function Pill({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="pointer-events-auto inline-flex min-h-9 min-w-9 items-center justify-center gap-2 rounded-full border border-line bg-surface px-3 font-medium text-accent-ink text-sm shadow-card hover:bg-accent-soft"
    >
      {children}
    </button>
  );
}
