"use client";

import { useFormatter, useTranslations } from "next-intl";
import { GROUPS } from "@/lib/search/rules";
import { isNothing, type SearchState } from "@/lib/search/state";

/** Tells those who do not see the results how many there are. */
export function HowMany({ state }: { state: SearchState }) {
  const t = useTranslations("search");
  const format = useFormatter();
  return (
    <p role="status" data-count className="sr-only">
      {state.status === "asking" ? t("searching") : isNothing(state) ? t("nothing") : format.list(counts())}
    </p>
  );

  function counts(): string[] {
    return GROUPS.flatMap((group) => {
      const found = state.found?.[group];
      if (!found?.items.length) return [];
      return [t(found.nextCursor ? "countAtLeast" : "count", { group, count: found.items.length })];
    });
  }
}
