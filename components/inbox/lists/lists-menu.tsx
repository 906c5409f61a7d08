"use client";

import { AlarmClock, Archive, Briefcase, type LucideIcon, Package, Star, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LabelDot } from "@/components/inbox/labels/label-dot";
import { AnchoredPopover, closeAround } from "@/components/ui/anchored-popover";
import type { InboxList } from "@/lib/inbox/list-rules";
import type { Filter } from "@/lib/inbox/rules";
import { Count } from "./count";
import { ListLink } from "./list-link";
import { useLists } from "./lists-context";

const KEPT: readonly [Filter, LucideIcon][] = [
  ["starred", Star],
  ["snoozed", AlarmClock],
  ["archived", Archive],
];
const ABOUT: readonly [Filter, LucideIcon][] = [
  ["gigs", Store],
  ["jobs", Briefcase],
  ["orders", Package],
];

/** All lists that have no place in the bar: what was put aside, what is about something, and the viewer's own labels. */
export function ListsMenu({ anchor, onClose }: { anchor: HTMLElement; onClose(): void }) {
  const t = useTranslations("inbox");
  const { counts, labels } = useLists();
  const ofFilter = ([filter, Icon]: readonly [Filter, LucideIcon]) => (
    <Item key={filter} list={{ filter, labelId: null }} count={counts.filters[filter]}>
      <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-soft" />
      <span className="flex-1">{t(`list.${filter}`)}</span>
    </Item>
  );
  return (
    <AnchoredPopover anchor={anchor} role="dialog" label={t("moreLists")} onClose={onClose}>
      <div className="sm:w-60">
        <Group>{KEPT.map(ofFilter)}</Group>
        <Group title={t("aboutLists")}>{ABOUT.map(ofFilter)}</Group>
        {labels.length > 0 && (
          <Group title={t("labelLists")}>
            {labels.map(({ id, name, colour }) => (
              <Item key={id} list={{ filter: "all", labelId: id }} count={counts.labels[id]}>
                <span className="flex size-4.5 shrink-0 items-center justify-center">
                  <LabelDot colour={colour} />
                </span>
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="block w-fit max-w-full truncate">
                    {name}
                  </span>
                </span>
              </Item>
            ))}
          </Group>
        )}
      </div>
    </AnchoredPopover>
  );
}

function Group({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-line not-first:mt-1 not-first:border-t not-first:pt-1">
      {title && <h3 className="px-3 pt-1.5 pb-0.5 font-medium text-ink-soft text-xs">{title}</h3>}
      <ul>{children}</ul>
    </section>
  );
}

function Item({ list, count, children }: { list: InboxList; count: number | undefined; children: ReactNode }) {
  return (
    <li>
      <ListLink
        list={list}
        onGo={closeAround}
        className="flex min-h-10 items-center gap-3 rounded-xl px-3 hover:bg-sand aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
      >
        {children}
        <Count of={count} />
      </ListLink>
    </li>
  );
}
