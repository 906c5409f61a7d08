import Link from "next/link";
import { useTranslations } from "next-intl";
import { CATEGORIES, listPath } from "@/lib/marketplace/rules";
import type { Category } from "@/lib/marketplace/types";

interface Props {
  path: "/gigs" | "/jobs";
  selected: Category | null;
  /** What else the list is narrowed to: kept when the category changes. */
  query: Readonly<Record<string, string>>;
}

/** A row of links, one per category, that scrolls sideways where it does not fit. */
export function CategoryFilter({ path, selected, query }: Props) {
  const t = useTranslations("marketplace");
  const chips = [null, ...CATEGORIES];
  return (
    <nav aria-label={t("categories")} className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none]">
      <ul className="flex gap-2">
        {chips.map((category) => (
          <li key={category ?? "all"}>
            <Link
              href={listPath(path, { ...query, category })}
              aria-current={category === selected ? "page" : undefined}
              className={`inline-flex min-h-10 items-center whitespace-nowrap rounded-full border px-4 text-sm font-medium transition-colors ${
                category === selected
                  ? "border-ink bg-ink text-canvas"
                  : "border-line bg-surface text-ink hover:border-ink-soft"
              }`}
            >
              {category ? t(`category.${category}`) : t("allCategories")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
