import Link from "next/link";
import { useTranslations } from "next-intl";
import { NOTIFICATION_FILTERS, NOTIFICATIONS_PATH } from "@/lib/notifications/rules";
import type { NotificationFilter } from "@/lib/notifications/types";

/** All of it, or what is unread. */
export function FilterBar({ selected }: { selected: NotificationFilter }) {
  const t = useTranslations("notifications");
  return (
    <nav aria-label={t("filters")}>
      <ul className="flex gap-2">
        {NOTIFICATION_FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              href={filter === "all" ? NOTIFICATIONS_PATH : `${NOTIFICATIONS_PATH}?filter=${filter}`}
              aria-current={filter === selected ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-4 font-medium text-ink text-sm transition-colors hover:border-ink-soft aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-canvas"
            >
              {t(`filter.${filter}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
