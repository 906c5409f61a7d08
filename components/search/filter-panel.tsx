"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type AppliedFilters, type FilterName, filterChange } from "@/lib/search/filters";
import { changeSearch } from "./use-search-address";

interface Props {
  fields: URLSearchParams;
  applied: AppliedFilters;
}

const CHOICES = {
  from: [
    ["me", "fromMe"],
    ["them", "fromThem"],
  ],
  has: [["file", "hasFile"]],
  context: [
    ["gig", "contextGig"],
    ["job", "contextJob"],
    ["order", "contextOrder"],
  ],
} as const;

/** All that a search can be narrowed by. */
export function FilterPanel({ fields, applied }: Props) {
  const t = useTranslations("search");
  const set = (name: FilterName, value: string | null) => changeSearch(filterChange(fields, name, value));
  return (
    <div className="grid max-h-[45dvh] gap-3 overflow-y-auto pt-3 pb-1">
      {(["from", "has", "context"] as const).map((name) => (
        <Choice key={name} label={t(name)}>
          {CHOICES[name].map(([value, label]) => (
            <button
              key={value}
              type="button"
              aria-pressed={applied[name] === value}
              onClick={() => set(name, applied[name] === value ? null : value)}
              className="min-h-9 rounded-full bg-sand px-3 font-medium text-sm hover:bg-sand-strong aria-pressed:bg-accent aria-pressed:text-on-accent"
            >
              {t(label)}
            </button>
          ))}
        </Choice>
      ))}
      <Choice label={t("dates")}>
        {(["after", "before"] as const).map((name) => (
          <Day key={name} label={t(name)} value={applied[name] ?? ""} onChange={(day) => set(name, day || null)} />
        ))}
      </Choice>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="pb-1 text-ink-soft text-xs">{label}</legend>
      {children}
    </fieldset>
  );
}

/** The browser's own field, which knows the calendar of the reader's language. */
function Day({ label, value, onChange }: { label: string; value: string; onChange(day: string): void }) {
  return (
    <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
      <span className="text-ink-soft text-xs">{label}</span>
      <input
        type="date"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-9 w-full rounded-xl border border-line bg-surface px-2"
      />
    </label>
  );
}
