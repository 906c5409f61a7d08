"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { searchQuery } from "@/lib/search/address";
import { GROUPS, type Group } from "@/lib/search/rules";
import { Filters } from "./filters";
import { Found } from "./found";
import { useMarksInThread } from "./marked";
import { moveBetweenHits } from "./move-between-hits";
import { useComeBack } from "./use-come-back";
import { useResults } from "./use-results";
import { useSearchAddress } from "./use-search-address";

/** What is found for the words in the address, by kind or of one kind; stays as it is while one of it is open beside it. */
export function Results({ viewerId }: { viewerId: string }) {
  const t = useTranslations("search");
  const { fields } = useSearchAddress();
  const group = groupOf(fields.get("kind"));
  const query = searchQuery(fields);
  const results = useResults(query, group);
  const scroller = useRef<HTMLDivElement>(null);
  useMarksInThread("results", results.state.terms);
  useComeBack(scroller, query);
  return (
    <section aria-label={t("results")} className="flex min-h-0 flex-1 flex-col">
      <Filters fields={fields} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it take the keys. */}
      <div
        ref={scroller}
        data-scroller
        onKeyDown={moveBetweenHits}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-4"
      >
        <Found viewerId={viewerId} fields={fields} group={group} results={results} />
      </div>
    </section>
  );
}

function groupOf(kind: string | null): Group | null {
  return GROUPS.find((group) => group === kind) ?? null;
}
