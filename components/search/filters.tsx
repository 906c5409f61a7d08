"use client";

import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FILTERS, filtersIn } from "@/lib/search/filters";
import { FilterChip } from "./filter-chip";
import { FilterPanel } from "./filter-panel";

/** What narrows the search, typed or chosen, each to be taken away; and all that there is to choose from. */
export function Filters({ fields }: { fields: URLSearchParams }) {
  const t = useTranslations("search");
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const applied = filtersIn(fields);
  return (
    <div className="border-line border-b px-4 pb-2.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="group inline-flex min-h-9 items-center gap-1.5 rounded-full bg-sand px-3 font-medium text-sm hover:bg-sand-strong"
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {t("filters")}
          <ChevronDown aria-hidden="true" className="size-4 transition-transform group-aria-expanded:rotate-180" />
        </button>
        {FILTERS.map((name) => {
          const value = applied[name];
          return value && <FilterChip key={name} name={name} value={value} fields={fields} />;
        })}
      </div>
      <div id={id}>{isOpen && <FilterPanel fields={fields} applied={applied} />}</div>
    </div>
  );
}
