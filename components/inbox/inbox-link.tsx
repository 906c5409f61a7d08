"use client";

import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { LateTabBadge } from "./badges/late-tab-badge";
import { UnreadBadge } from "./unread-badge";
import { useUnreadCount } from "./use-unread-count";

/** The way to the inbox from every page, with what waits there. */
export function InboxLink({ viewerId, initialCount }: { viewerId: string; initialCount: number }) {
  const t = useTranslations("common");
  const count = useUnreadCount(viewerId, initialCount);
  const isHere = usePathname().startsWith("/inbox");
  return (
    <Link
      href="/inbox"
      aria-current={isHere ? "page" : undefined}
      className="flex min-h-11 items-center gap-2 rounded-lg px-2 font-medium text-ink-soft hover:bg-sand hover:text-ink aria-[current]:text-accent-ink sm:px-3"
    >
      <MessageCircle aria-hidden="true" className="size-5" />
      <span className="max-sm:sr-only">{t("inbox")}</span>
      <UnreadBadge count={count} />
      <LateTabBadge count={count} />
    </Link>
  );
}
