import { Settings2 } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NotificationCentre } from "@/components/notifications/centre/notification-centre";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { buttonClass } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { listNotifications } from "@/lib/notifications/list";
import { filterOf, PAGE_LENGTH } from "@/lib/notifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

export default async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requirePageViewer();
  const filter = filterOf((await firstValues(searchParams)).filter);
  const [t, page] = await Promise.all([
    getTranslations("notifications"),
    listNotifications(viewer, { filter, cursor: undefined, limit: PAGE_LENGTH }),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8 sm:py-12">
      <ConnectionBanner />
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-2xl tracking-tight">{t("title")}</h1>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
        <Link href="/settings/notifications" className={buttonClass("outline")}>
          <Settings2 aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">{t("choose")}</span>
        </Link>
      </header>
      {/* Another list is another component: nothing of one is shown as the other. */}
      <NotificationCentre key={filter} viewerId={viewer.id} filter={filter} initial={page} />
    </div>
  );
}
