import Link from "next/link";
import { useTranslations } from "next-intl";
import { ORDER_FILTERS } from "@/lib/orders/rules";
import type { OrderFilter } from "@/lib/orders/types";

/** A row of links, one per state, that scrolls sideways where it does not fit. */
export function OrderFilterBar({ selected }: { selected: OrderFilter }) {
  const t = useTranslations("orders");
  return (
    <nav aria-label={t("filters")} className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none]">
      <ul className="flex gap-2">
        {ORDER_FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              href={filter === "all" ? "/orders" : `/orders?filter=${filter}`}
              aria-current={filter === selected ? "page" : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap rounded-full border border-line bg-surface px-4 font-medium text-ink text-sm transition-colors hover:border-ink-soft aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-canvas"
            >
              {t(`filter.${filter}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
