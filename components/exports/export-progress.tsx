"use client";

import { useTranslations } from "next-intl";
import type { ExportView } from "@/lib/exports/types";

/** How far an export is, by its messages. */
export function ExportProgress({ item: { status, done, total }, label }: { item: ExportView; label: string }) {
  const t = useTranslations("exports");
  const isDrawing = status === "running" && done >= total;
  const text = status === "queued" ? t("queued") : isDrawing ? t("finishing") : t("running", { done, total });
  return (
    <div className="flex flex-col gap-1.5">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-sand-strong"
      >
        <div
          className={`h-full rounded-full bg-accent ${isDrawing || status === "queued" ? "motion-safe:animate-pulse" : ""}`}
          // What is left is the drawing of it, which is a good part of the work.
          style={{ inlineSize: `${Math.max(4, (done / Math.max(1, total)) * 80)}%` }}
        />
      </div>
      <p className="text-ink-soft text-sm tabular-nums">{text}</p>
    </div>
  );
}
