import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NotificationSettings } from "@/components/notifications/settings/notification-settings";
import { ThisBrowser } from "@/components/push/this-browser";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { ToastsProvider } from "@/components/ui/toasts/toasts-provider";
import { requirePageViewer } from "@/lib/auth/viewer";
import { catalogue } from "@/lib/i18n/catalogue";
import { getOwnNotificationSettings } from "@/lib/notifications/settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.settings"))("title") };
}

/** Its texts are this page's alone, so that no other one has to bring them. */
export default async function NotificationSettingsPage() {
  const viewer = await requirePageViewer();
  const settings = await getOwnNotificationSettings(viewer);
  const { common, notifications, push } = catalogue;
  return (
    <>
      <ConnectionBanner />
      <NextIntlClientProvider messages={{ common, notifications, push }}>
        <ToastsProvider>
          <NotificationSettings initial={settings}>
            <ThisBrowser />
          </NotificationSettings>
        </ToastsProvider>
      </NextIntlClientProvider>
    </>
  );
}
