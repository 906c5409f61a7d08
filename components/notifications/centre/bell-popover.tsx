"use client";

import { CheckCheck, Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Anchor, AnchoredPopover, closeAround } from "@/components/ui/anchored-popover";
import { buttonClass } from "@/components/ui/button";
import { NOTIFICATIONS_PATH } from "@/lib/notifications/rules";
import { NotificationList } from "./notification-list";
import { ReadingOutcome } from "./reading-outcome";
import { useNotifications } from "./use-notifications";
import { useReading } from "./use-reading";

const MOST_SHOWN = 6;
const TOOL =
  "inline-flex size-10 items-center justify-center rounded-full text-ink-soft not-aria-disabled:hover:bg-sand not-aria-disabled:hover:text-ink aria-disabled:opacity-40";

/** The newest of the centre beside the bell, and the way to all of it. */
export function BellPopover({ viewerId, anchor, onClose }: { viewerId: string; anchor: Anchor; onClose(): void }) {
  const t = useTranslations("notifications");
  const notifications = useNotifications(viewerId, "all", null);
  const { outcome, open, markAll } = useReading(notifications);
  const isAnyUnread = notifications.page?.items.some(({ isUnread }) => isUnread) ?? false;
  return (
    <AnchoredPopover role="dialog" anchor={anchor} label={t("title")} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a link inside was followed. */}
      <div
        className="flex max-h-[calc(80dvh-1rem)] w-96 max-w-full flex-col gap-1"
        onClick={({ target }) => target instanceof Element && target.closest("a") && closeAround(target)}
      >
        <div className="flex items-center gap-1 ps-3">
          <h2 className="me-auto font-semibold">{t("title")}</h2>
          <button
            type="button"
            data-item
            aria-label={t("markAll")}
            title={t("markAll")}
            // It keeps the focus when nothing is left to mark.
            aria-disabled={!isAnyUnread}
            onClick={() => isAnyUnread && markAll()}
            className={TOOL}
          >
            <CheckCheck aria-hidden="true" className="size-5" />
          </button>
          <Link href="/settings/notifications" aria-label={t("choose")} title={t("choose")} className={TOOL}>
            <Settings2 aria-hidden="true" className="size-5" />
          </Link>
        </div>
        <ReadingOutcome outcome={outcome} />
        <div className="min-h-0 overflow-y-auto p-1">
          <NotificationList filter="all" notifications={notifications} most={MOST_SHOWN} onOpen={open} />
        </div>
        <div className="flex flex-col border-line border-t pt-1">
          <Link href={NOTIFICATIONS_PATH} className={buttonClass("plain")}>
            {t("seeAll")}
          </Link>
        </div>
      </div>
    </AnchoredPopover>
  );
}
