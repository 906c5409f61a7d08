"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { NotificationFilter, NotificationPage } from "@/lib/notifications/types";
import { FilterBar } from "./filter-bar";
import { NotificationList } from "./notification-list";
import { ReadingOutcome } from "./reading-outcome";
import { useNotifications } from "./use-notifications";
import { useReading } from "./use-reading";

interface Props {
  viewerId: string;
  filter: NotificationFilter;
  initial: NotificationPage;
}

/** One list of the centre, live, with the way to have read all of it. */
export function NotificationCentre({ viewerId, filter, initial }: Props) {
  const t = useTranslations("notifications");
  const notifications = useNotifications(viewerId, filter, initial);
  const { outcome, open, markAll } = useReading(notifications);
  const items = notifications.page?.items ?? [];
  const isAnyUnread = items.some(({ isUnread }) => isUnread);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <FilterBar selected={filter} />
        {items.length > 0 && (
          <Button variant="plain" disabled={!isAnyUnread} onClick={markAll}>
            <CheckCheck aria-hidden="true" className="size-4" />
            {t("markAll")}
          </Button>
        )}
      </div>
      <ReadingOutcome outcome={outcome} />
      <section className="rounded-2xl border border-line bg-surface p-2 shadow-card">
        <NotificationList filter={filter} notifications={notifications} onOpen={open} />
      </section>
    </div>
  );
}
