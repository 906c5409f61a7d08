"use client";

import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { NotificationView } from "@/lib/notifications/types";
import { useDeedSentence } from "./use-deed-sentence";

interface Props {
  notification: NotificationView;
  onOpen(): void;
}

/** Who did what and when, and the way to where it stands. */
export function NotificationRow({ notification, onOpen }: Props) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const tell = useDeedSentence();
  const { participant, isUnread, path, createdAt } = notification;
  return (
    <li>
      <Link
        href={path}
        onClick={onOpen}
        className="flex min-h-16 items-start gap-3 rounded-xl px-3 py-3 transition-colors hover:bg-sand"
      >
        <Avatar name={participant.name} image={participant.image} />
        <span className="min-w-0 flex-1">
          {isUnread && <span className="sr-only">{t("isNew")} </span>}
          <span className={`line-clamp-3 break-words ${isUnread ? "font-medium" : "text-ink-soft"}`}>
            {tell(notification)}
          </span>
          <time
            dateTime={createdAt}
            title={format.dateTime(new Date(createdAt), "exact")}
            className="mt-0.5 block text-ink-soft text-sm"
          >
            {format.relativeTime(new Date(createdAt), now)}
          </time>
        </span>
        <span
          aria-hidden="true"
          className={`mt-2 size-2.5 shrink-0 rounded-full ${isUnread ? "bg-accent" : "bg-transparent"}`}
        />
      </Link>
    </li>
  );
}
