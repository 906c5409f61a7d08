"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useState } from "react";
import { useKeptTrue } from "@/components/inbox/use-kept-true";
import { late } from "@/components/site/late";
import { canChangeNotifications } from "./signals";

/** From here on there is room for a list beside the bell; below, it is a page. */
const WIDE = "(min-width: 48rem)";
const PATH = "/notifications";
/** The server counts no further. */
const MOST_SHOWN = 99;

const LatePopover = late(() => import("./centre/bell-popover").then((module) => module.BellPopover), {
  Failed: FollowLink,
});

/** The way to the notification centre from every page, with how much is unread there. */
export function Bell({ viewerId, initialCount }: { viewerId: string; initialCount: number }) {
  const t = useTranslations("notifications");
  const [{ count }] = useKeptTrue("/api/v1/notifications/unread", { count: initialCount }, (signal) =>
    canChangeNotifications(viewerId, signal),
  );
  const [anchor, setAnchor] = useState<Element | null>(null);
  const isHere = usePathname() === PATH;

  function open(event: MouseEvent<HTMLElement>) {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlain || isHere || !window.matchMedia(WIDE).matches) return;
    event.preventDefault();
    setAnchor(event.currentTarget);
  }

  return (
    <>
      <Link
        href={PATH}
        aria-current={isHere ? "page" : undefined}
        onClick={open}
        onPointerEnter={LatePopover.fetchAhead}
        onFocus={LatePopover.fetchAhead}
        className="relative flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink aria-[current]:text-accent-ink"
      >
        <BellIcon aria-hidden="true" className="size-5" />
        <span className="sr-only">{t("bell")}</span>
        {count > 0 && (
          <span className="absolute end-0.5 top-0.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 font-semibold text-[0.6875rem] text-on-accent tabular-nums">
            <span aria-hidden="true">{count > MOST_SHOWN ? t("many") : t("short", { count })}</span>
            <span className="sr-only">{t("unread", { count })}</span>
          </span>
        )}
      </Link>
      {anchor && <LatePopover viewerId={viewerId} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}

/** What would open beside the bell could not be fetched: then it is the page after all. */
function FollowLink() {
  useEffect(() => location.assign(PATH), []);
  return null;
}
