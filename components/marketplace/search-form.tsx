import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAX_SEARCH_LENGTH } from "@/lib/marketplace/rules";
import type { Category } from "@/lib/marketplace/types";

interface Props {
  path?: "/gigs" | "/jobs";
  term?: string;
  /** Kept when the rest changes. */
  category?: Category | null;
  /** What else the list can be narrowed by. */
  children?: ReactNode;
}

/** Looks for gigs or jobs; a plain form, so that it works before any script has come. */
export function SearchForm({ path = "/gigs", term, category, children }: Props) {
  const t = useTranslations("marketplace");
  return (
    <search className="w-full">
      <form action={path} className="flex flex-col gap-4">
        <div className="flex max-w-xl items-center gap-1 rounded-full border border-line bg-surface p-1.5 shadow-card focus-within:border-accent-ink">
          <Search aria-hidden="true" className="ms-3 size-5 shrink-0 text-ink-soft" />
          <input
            // What was typed goes with a link that leads to other words.
            key={term}
            type="search"
            name="q"
            aria-label={path === "/gigs" ? t("searchGigs") : t("searchJobs")}
            placeholder={path === "/gigs" ? t("searchPlaceholder") : t("searchJobsPlaceholder")}
            defaultValue={term}
            maxLength={MAX_SEARCH_LENGTH}
            dir="auto"
            className="min-h-11 w-0 flex-1 text-ellipsis bg-transparent px-2 text-ink outline-none placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden"
          />
          {category && <input type="hidden" name="category" value={category} />}
          <button
            type="submit"
            className="min-h-11 shrink-0 rounded-full bg-accent px-5 font-medium text-on-accent transition-colors hover:bg-accent-strong"
          >
            {t("search")}
          </button>
        </div>
        {children}
      </form>
    </search>
  );
}
