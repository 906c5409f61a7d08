import type { ReactNode } from "react";

const TONES = {
  danger: "bg-danger-soft text-danger",
  success: "bg-success-soft text-success",
  calm: "bg-sand text-ink-soft",
} as const;

/** A short statement about what just happened, read out by screen readers. */
export function Notice({ tone = "calm", children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={`rounded-xl px-4 py-3 text-sm ${TONES[tone]}`}>
      {children}
    </div>
  );
}
