import "./globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteHeader } from "@/components/site/site-header";
import { TimeZoneCookie } from "@/components/site/time-zone-cookie";
import { getViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("description") };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

/** Every page is rendered per request: it greets its viewer, and its scripts carry a fresh nonce. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("common")]);
  return (
    <html lang={await getLocale()} dir="ltr">
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider>
          <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-surface focus:p-3">
            {t("skipToContent")}
          </a>
          <TimeZoneCookie />
          <SiteHeader viewer={viewer} />
          <main id="content" className="flex min-h-0 flex-1 flex-col">
            {children}
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
