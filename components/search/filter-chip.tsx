"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FilterName, filterChange } from "@/lib/search/filters";
import { changeSearch } from "./use-search-address";

interface Props {
  name: FilterName;
  value: string;
  fields: URLSearchParams;
}

/** A filter that holds; a press takes it away. */
export function FilterChip({ name, value, fields }: Props) {
  const t = useTranslations("search");
  const words = useFilterWords(name, value);
  return (
    <button
      type="button"
      aria-label={t("removeFilter", { filter: words })}
      onClick={() => changeSearch(filterChange(fields, name, null))}
      className="inline-flex min-h-9 items-center gap-1 rounded-full bg-accent-soft ps-3 pe-2 font-medium text-accent-ink text-sm hover:bg-sand-strong"
    >
      {words}
      <X aria-hidden="true" className="size-4" />
    </button>
  );
}

function useFilterWords(name: FilterName, value: string): string {
  const t = useTranslations("search");
  const format = useFormatter();
  if (name !== "after" && name !== "before") return t("chip", { name: value, date: "" });
  // A day is one in no particular zone.
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return t("chip", { name, date: value });
  return t("chip", {
    ...{ name, date: format.dateTime(date, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }) },
  });
}
