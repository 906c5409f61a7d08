"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { ExportRow } from "./export-row";
import type { Exports } from "./use-exports";

/** The exports that there are, newest first; what becomes of them is told to whoever does not look. */
export function ExportList({ exports }: { exports: Exports }) {
  const t = useTranslations("exports");
  const id = useId();
  const { items, hasFailed, load, ask, remove } = exports;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 id={id} className="font-medium text-sm">
        {t("earlier")}
      </h3>
      {hasFailed && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-ink-soft text-sm">
          {t("notLoaded")}
          <Button variant="quiet" onClick={load}>
            {t("again")}
          </Button>
        </div>
      )}
      {!items && !hasFailed && <div className="h-16 rounded-2xl bg-sand motion-safe:animate-pulse" />}
      {items?.length === 0 && <p className="text-ink-soft text-sm">{t("none")}</p>}
      <ul className="flex flex-col gap-2">
        {items?.map((one) => (
          <ExportRow
            key={one.id}
            item={one}
            onRemove={() => void remove(one.id)}
            onAgain={() => {
              void remove(one.id);
              void ask(one);
            }}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {items?.[0]?.status === "ready" && t("made")}
        {items?.[0]?.status === "failed" && t("failed")}
      </p>
    </section>
  );
}
