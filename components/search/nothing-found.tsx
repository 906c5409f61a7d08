"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { filtersIn, withoutFilters } from "@/lib/search/filters";
import { changeSearch } from "./use-search-address";

/** What can be typed beside words; read by a parser, and the same in every language. */
const OPERATORS = ["from:me", "from:them", "has:file", "before:2026-03-01", "after:2026-01-31"];

/** That there is nothing, and what else to try. */
export function NothingFound({ fields }: { fields: URLSearchParams }) {
  const t = useTranslations("search");
  const isNarrowed = Object.keys(filtersIn(fields)).length > 0;
  return (
    <EmptyState
      icon={SearchX}
      title={isNarrowed ? t("nothingFilteredTitle") : t("nothingTitle", { words: fields.get("q") ?? "" })}
      text={t("nothingText")}
    >
      {isNarrowed ? (
        <Button variant="quiet" onClick={() => changeSearch(withoutFilters(fields))}>
          {t("removeFilters")}
        </Button>
      ) : (
        <Operators />
      )}
    </EmptyState>
  );
}

function Operators() {
  const t = useTranslations("search");
  return (
    <>
      <p className="text-ink-soft text-sm">{t("hint")}</p>
      <p className="flex flex-wrap justify-center gap-1.5">
        {OPERATORS.map((operator) => (
          <code key={operator} className="rounded-md bg-sand px-1.5 py-0.5 text-sm">
            {operator}
          </code>
        ))}
      </p>
    </>
  );
}
