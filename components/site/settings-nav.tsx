"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** The pages of the settings, in the order in which they are shown; a new one is a line here and its text. */
const PAGES = [
  { href: "/settings/profile", key: "settingsProfile" },
  { href: "/settings/messages", key: "settingsMessages" },
  { href: "/settings/replies", key: "settingsReplies" },
  { href: "/settings/labels", key: "settingsLabels" },
  { href: "/settings/notifications", key: "settingsNotifications" },
  { href: "/settings/privacy", key: "settingsPrivacy" },
] as const;

/** The way from one page of the settings to another. */
export function SettingsNav() {
  const t = useTranslations("common");
  const here = usePathname();
  return (
    <nav aria-label={t("settingsNavigation")}>
      <ul className="flex flex-wrap gap-1">
        {PAGES.map(({ href, key }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={here === href ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-full px-4 font-medium text-ink-soft hover:bg-sand hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
