"use client";

import {
  Archive,
  Bell,
  BellRing,
  BriefcaseBusiness,
  Clock,
  CornerUpLeft,
  FileUser,
  Hourglass,
  Inbox,
  Keyboard,
  type LucideIcon,
  Mail,
  MessageSquareQuote,
  Package,
  PenLine,
  Settings,
  ShieldCheck,
  ShoppingBag,
  Star,
  UserRound,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Shown } from "@/components/commands/commands-context";
import { APPLICATIONS_PATH } from "@/lib/applications/rules";
import { FILTERS, type Filter } from "@/lib/inbox/rules";
import { NOTIFICATIONS_PATH } from "@/lib/notifications/rules";
import type { Command } from "./command";

const LIST_ICONS: Readonly<Record<Filter, LucideIcon>> = {
  all: Inbox,
  unread: Mail,
  "your-turn": CornerUpLeft,
  "their-turn": Hourglass,
  starred: Star,
  snoozed: Clock,
  archived: Archive,
  gigs: Package,
  jobs: BriefcaseBusiness,
  orders: ShoppingBag,
};

const PAGES = {
  gigs: { path: "/gigs", icon: Package },
  jobs: { path: "/jobs", icon: BriefcaseBusiness },
  orders: { path: "/orders", icon: ShoppingBag },
  applications: { path: APPLICATIONS_PATH, icon: FileUser },
  account: { path: "/settings/profile", icon: Settings },
  writing: { path: "/settings/messages", icon: PenLine },
  replies: { path: "/settings/replies", icon: MessageSquareQuote },
  notifications: { path: NOTIFICATIONS_PATH, icon: Bell },
  telling: { path: "/settings/notifications", icon: BellRing },
  privacy: { path: "/settings/privacy", icon: ShieldCheck },
} as const satisfies Record<string, { path: string; icon: LucideIcon }>;

const PAGE_NAMES = [
  ...(["gigs", "jobs", "orders", "applications", "notifications"] as const),
  ...(["account", "writing", "replies", "telling", "privacy"] as const),
] as const;

/** The lists of the inbox, and the pages of the market and of the viewer's own. */
export function usePlaces(username: string, onShow: (what: Shown) => void) {
  const t = useTranslations("commands");
  const router = useRouter();
  const lists: Command[] = FILTERS.map((filter) => ({
    id: `list-${filter}`,
    label: t(`list.${filter}`),
    words: t(`listWords.${filter}`),
    mark: LIST_ICONS[filter],
    run: () => router.push(filter === "all" ? "/inbox" : `/inbox?filter=${filter}`),
  }));
  const pages: Command[] = PAGE_NAMES.map((page) => ({
    id: `page-${page}`,
    label: t(`page.${page}`),
    words: t(`pageWords.${page}`),
    mark: PAGES[page].icon,
    run: () => router.push(PAGES[page].path),
  }));
  return {
    lists,
    pages: [
      ...pages,
      {
        id: "page-profile",
        label: t("page.profile"),
        words: t("pageWords.profile"),
        mark: UserRound,
        run: () => router.push(`/u/${username}`),
      },
      {
        id: "shortcuts",
        label: t("shortcuts"),
        words: t("shortcutsWords"),
        mark: Keyboard,
        keys: "?",
        run: () => onShow("sheet"),
      },
    ] satisfies Command[],
  };
}
