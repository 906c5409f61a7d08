"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Group } from "@/lib/search/rules";
import { keyOf } from "@/lib/search/state";
import { FoundRow } from "./found-row";
import { MoreFound } from "./more-found";
import type { Results } from "./use-results";
import { changeSearch } from "./use-search-address";

interface Props {
  viewerId: string;
  fields: URLSearchParams;
  results: Results;
  group: Group;
  /** All of it, page by page; or some of it, beside other kinds or with nothing else to show. */
  extent: "alone" | "only" | "beside";
}

const FEW: Readonly<Record<Group, number>> = { people: 4, messages: 8, files: 4, orders: 3 };

/** The results of one kind. */
export function FoundGroup({ viewerId, fields, results, group, extent }: Props) {
  const t = useTranslations("search");
  const id = useId();
  const { items, nextCursor } = results.state.found?.[group] ?? { items: [], nextCursor: null };
  const shown = extent === "beside" ? items.slice(0, FEW[group]) : items;
  const hasMore = shown.length < items.length || nextCursor !== null;
  return (
    <section aria-labelledby={id} className="pt-2">
      <div className="flex min-h-9 items-center gap-1 px-3">
        {extent === "alone" && <ToAllResults />}
        <h2 id={id} className="font-semibold text-ink-soft text-sm">
          {t(group)}
        </h2>
      </div>
      <ul aria-labelledby={id}>
        {shown.map((hit) => (
          <li key={keyOf(hit)}>
            <FoundRow hit={hit} {...{ viewerId, fields }} terms={results.state.terms} />
          </li>
        ))}
      </ul>
      {hasMore && extent === "alone" && <MoreFound results={results} />}
      {hasMore && extent !== "alone" && (
        <button
          type="button"
          onClick={() => changeSearch({ kind: group })}
          className="ms-3 min-h-10 rounded-full px-3 font-medium text-accent-ink text-sm hover:bg-accent-soft"
        >
          {nextCursor ? t("showMoreOf", { group }) : t("showAll", { group, count: items.length })}
        </button>
      )}
    </section>
  );
}

function ToAllResults() {
  const t = useTranslations("search");
  return (
    <button
      type="button"
      aria-label={t("allResults")}
      onClick={() => changeSearch({ kind: null })}
      className="-ms-2 rounded-full p-2 hover:bg-sand"
    >
      <ArrowLeft aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
    </button>
  );
}
