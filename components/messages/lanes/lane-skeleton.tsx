"use client";

import { useTranslations } from "next-intl";

const WIDTHS = ["w-52", "w-72", "w-40", "w-64", "w-56"] as const;

/** Messages that are not there yet, in the shape of those that will be. */
export function LaneSkeleton() {
  const t = useTranslations("messages");
  return (
    <div className="min-h-0 flex-1 overflow-hidden px-3 sm:px-5">
      <p role="status" className="sr-only">
        {t("laneLoading")}
      </p>
      <div
        aria-hidden="true"
        className="mx-auto flex h-full w-full max-w-3xl flex-col justify-end gap-3 py-4 motion-safe:animate-pulse"
      >
        {WIDTHS.map((width, row) => (
          <span
            key={width}
            className={`h-10 max-w-[85%] rounded-2xl bg-sand ${width} ${row % 2 ? "self-end" : "self-start"}`}
          />
        ))}
      </div>
    </div>
  );
}
