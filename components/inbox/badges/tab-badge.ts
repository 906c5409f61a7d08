"use client";

import { useTranslations } from "next-intl";
import { useAppBadge } from "./use-app-badge";
import { useTabIcon } from "./use-tab-icon";
import { useTabTitle } from "./use-tab-title";

const MOST_IN_TITLE = 99;
const MOST_IN_ICON = 9;

/** Shows on the tab itself how much is unread, for whoever is looking at another one, and on the icon of the installed app. */
export function TabBadge({ count }: { count: number }) {
  const t = useTranslations("inbox");
  useTabTitle(count === 0 ? "" : t("tabCount", { count: shortly(MOST_IN_TITLE) }));
  useAppBadge(count);
  useTabIcon(count === 0 ? "" : shortly(MOST_IN_ICON));
  return null;

  function shortly(most: number): string {
    return count > most ? t("moreThan", { most }) : t("unreadShort", { count });
  }
}
