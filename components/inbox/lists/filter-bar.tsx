"use client";

import { useTranslations } from "next-intl";
import { BAR_LISTS } from "./bar-lists";
import { Count } from "./count";
import { ListLink } from "./list-link";
import { useLists } from "./lists-context";

/** The lists of what is in view, each a press away. */
export function FilterBar() {
  const t = useTranslations("inbox");
  const { counts } = useLists();
  return (
    <nav aria-label={t("filters")} className="overflow-x-auto px-4 pb-3 [scrollbar-width:none]">
      <div className="flex w-max gap-1">
        {BAR_LISTS.map((filter) => (
          <ListLink
            key={filter}
            list={{ filter, labelId: null }}
            className="flex min-h-8 items-center gap-1 whitespace-nowrap rounded-full border border-line px-2.5 text-[0.8125rem] text-ink-soft transition-colors hover:bg-sand hover:text-ink aria-[current]:border-transparent aria-[current]:bg-accent aria-[current]:text-on-accent pointer-coarse:min-h-10"
          >
            {t(`list.${filter}`)}
            {filter !== "all" && <Count of={counts.filters[filter]} />}
          </ListLink>
        ))}
      </div>
    </nav>
  );
}
