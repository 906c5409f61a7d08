"use client";

import { useTranslations } from "next-intl";

const WIDTHS = ["w-28", "w-36", "w-24", "w-32"] as const;

/** How many rows are drawn of a list that nothing is known of. */
const SKELETONS = 8;

/** A list that nothing is known of yet. */
export function ListLoading() {
  const t = useTranslations("inbox");
  return (
    <>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <ListSkeleton count={SKELETONS} />
    </>
  );
}

/** Rows that are not there yet, in the shape of those that will be. */
export function ListSkeleton({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="motion-safe:animate-pulse">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but its place tells one from the other.
        <div key={row} className="flex h-18 items-center gap-3 px-3">
          <span className="size-11 shrink-0 rounded-full bg-sand" />
          <span className="flex min-w-0 flex-1 flex-col gap-2.5">
            <span className="flex justify-between">
              <span className={`h-3 rounded-full bg-sand ${WIDTHS[row % WIDTHS.length]}`} />
              <span className="h-3 w-9 rounded-full bg-sand" />
            </span>
            <span className="h-3 w-4/5 rounded-full bg-sand" />
          </span>
        </div>
      ))}
    </div>
  );
}
