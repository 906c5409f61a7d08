import Link from "next/link";
import { useTranslations } from "next-intl";
import { CategoryIcon } from "@/components/marketplace/category-icon";
import { CATEGORIES } from "@/lib/marketplace/rules";

/** The doors into the list of gigs. */
export function CategoryTiles() {
  const t = useTranslations("marketplace");
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
      {CATEGORIES.map((category) => (
        <li key={category} className="max-sm:last:odd:col-span-2">
          <Link
            href={`/gigs?category=${category}`}
            className="flex h-full items-center gap-3 rounded-2xl border border-line bg-surface p-3 font-medium transition-colors hover:border-accent-ink sm:flex-col sm:items-start sm:p-4"
          >
            <span className="rounded-xl bg-accent-soft p-2.5 text-accent-ink">
              <CategoryIcon category={category} className="size-5" />
            </span>
            {t(`category.${category}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
