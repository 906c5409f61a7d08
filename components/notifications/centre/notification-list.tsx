"use client";

import { BellOff, CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { FailedList } from "@/components/realtime/failed-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { NotificationFilter, NotificationView } from "@/lib/notifications/types";
import { NotificationRow } from "./notification-row";
import { NotificationSkeleton } from "./notification-skeleton";
import type { Notifications } from "./use-notifications";

interface Props {
  filter: NotificationFilter;
  notifications: Notifications;
  /** No more than these are shown, without a way on. */
  most?: number;
  onOpen(notification: NotificationView): void;
}

/** What is in the centre, or why there is nothing. */
export function NotificationList({ filter, notifications: { page, asking, retry, loadMore }, most, onOpen }: Props) {
  const t = useTranslations("notifications");
  if (!page) return asking === "failed" ? <Failed onRetry={retry} /> : <NotificationSkeleton />;
  if (page.items.length === 0) {
    return filter === "unread" ? (
      <EmptyState icon={CheckCheck} title={t("noneTitle")} text={t("noneText")} />
    ) : (
      <EmptyState icon={BellOff} title={t("emptyTitle")} text={t("emptyText")} />
    );
  }
  return (
    <>
      <ul aria-label={t("title")} className="flex flex-col">
        {page.items.slice(0, most).map((item) => (
          <NotificationRow key={item.id} notification={item} onOpen={() => onOpen(item)} />
        ))}
      </ul>
      {page.nextCursor && most === undefined && (
        <div className="flex flex-col items-center gap-2 pt-4" aria-live="polite">
          {asking === "failed" && <p className="text-danger text-sm">{t("failedText")}</p>}
          <Button variant="outline" disabled={asking === "busy"} onClick={loadMore}>
            {t(asking === "busy" ? "loading" : "more")}
          </Button>
        </div>
      )}
    </>
  );
}

function Failed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations("notifications");
  return (
    <FailedList title={t("failedTitle")} text={t("failedText")} offlineText={t("offlineText")} onRetry={onRetry} />
  );
}
