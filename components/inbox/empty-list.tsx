"use client";

import {
  AlarmClock,
  Archive,
  Briefcase,
  CheckCheck,
  Hourglass,
  type LucideIcon,
  Package,
  Star,
  Store,
  Sun,
  Tag,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ALL, type InboxList } from "@/lib/inbox/list-rules";
import type { Filter } from "@/lib/inbox/rules";
import { useListInView } from "./inbox-context";
import { ListLink } from "./lists/list-link";
import { useLists } from "./lists/lists-context";

const ICONS: Readonly<Record<Exclude<Filter, "all">, LucideIcon>> = {
  unread: CheckCheck,
  "your-turn": Sun,
  "their-turn": Hourglass,
  starred: Star,
  snoozed: AlarmClock,
  archived: Archive,
  gigs: Store,
  jobs: Briefcase,
  orders: Package,
};

/** A list that nothing is in: what would be, and a way out. All conversations are put away, where there are some. */
export function EmptyList() {
  const t = useTranslations("inbox");
  const { list } = useListInView();
  const { counts } = useLists();
  const { filter, labelId } = list;
  if (labelId)
    return (
      <EmptyState icon={Tag} title={t("emptyLabelTitle")} text={t("emptyLabelText")}>
        <Out />
      </EmptyState>
    );
  if (filter !== "all")
    return (
      <EmptyState icon={ICONS[filter]} title={t(`empty.${filter}.title`)} text={t(`empty.${filter}.text`)}>
        <Out />
      </EmptyState>
    );
  return <AllAway list={{ filter: counts.filters.archived > 0 ? "archived" : "snoozed", labelId: null }} />;
}

function Out() {
  const t = useTranslations("inbox");
  return (
    <ListLink list={ALL} className={buttonClass("quiet")}>
      {t("showAll")}
    </ListLink>
  );
}

function AllAway({ list }: { list: InboxList }) {
  const t = useTranslations("inbox");
  return (
    <EmptyState icon={Sun} title={t("awayTitle")} text={t("awayText")}>
      <ListLink list={list} className={buttonClass("quiet")}>
        {t("showList", { name: t(`list.${list.filter}`) })}
      </ListLink>
    </EmptyState>
  );
}
