import "./globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CommandsProvider } from "@/components/commands/commands-provider";
import { OutboxRunner } from "@/components/messages/outbox/runner";
import { LateInApp } from "@/components/notifications/in-app/late-in-app";
import { LateServiceWorker } from "@/components/pwa/late-service-worker";
import { LatePresenceBeat } from "@/components/realtime/late-presence-beat";
import { RealtimeProvider } from "@/components/realtime/realtime-provider";
import { SignedOutPage } from "@/components/realtime/signed-out-page";
import { SiteHeader } from "@/components/site/site-header";
import { TimeZoneCookie } from "@/components/site/time-zone-cookie";
import { env } from "@/env";
import { getKind } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/types";
import { getViewer } from "@/lib/auth/viewer";
import { browserCatalogue } from "@/lib/i18n/catalogue";
import { countUnread } from "@/lib/inbox/counts";
import { countNotifications } from "@/lib/notifications/list";
import { realtimeSettings } from "@/lib/realtime/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("description") };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The ground of the page, so that an installed app has no edge.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ef" },
    { media: "(prefers-color-scheme: dark)", color: "#16140f" },
  ],
  interactiveWidget: "resizes-content",
};

/** Every page is rendered per request: it greets its viewer, and its scripts carry a fresh nonce. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("common")]);
  const [unread, notifications, kind] = viewer
    ? await Promise.all([countUnread(viewer), countNotifications(viewer), getKind(viewer)])
    : [{ count: 0 }, { count: 0 }, null];
  return (
    <html lang={await getLocale()} dir="ltr" data-viewer={viewer?.id}>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={browserCatalogue}>
          <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-surface focus:p-3">
            {t("skipToContent")}
          </a>
          <TimeZoneCookie />
          <Live viewer={viewer}>
            <SiteHeader
              viewer={viewer}
              hasApplications={kind === "freelancer" || kind === "company"}
              unreadCount={unread.count}
              unreadNotifications={notifications.count}
            />
            <main id="content" className="flex min-h-0 flex-1 flex-col">
              {children}
            </main>
          </Live>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** A visitor who is not signed in has no channel to listen to. */
function Live({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  if (!viewer) return <SignedOutPage>{children}</SignedOutPage>;
  return (
    <RealtimeProvider key={viewer.id} userId={viewer.id} settings={realtimeSettings()}>
      <OutboxRunner viewerId={viewer.id} />
      <LatePresenceBeat viewerId={viewer.id} />
      {/* What is built while developing has no lasting names, and nothing of it may be kept. */}
      {env.NODE_ENV !== "development" && <LateServiceWorker viewerId={viewer.id} />}
      <LateInApp viewerId={viewer.id} />
      <CommandsProvider viewer={viewer}>{children}</CommandsProvider>
    </RealtimeProvider>
  );
}
