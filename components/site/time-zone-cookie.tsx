"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { TIME_ZONE_COOKIE } from "@/lib/i18n/time-zone";

const ONE_YEAR_SECONDS = 31_536_000;

/** Tells the server the browser's zone, and renders anew when the page was made for another one. */
export function TimeZoneCookie() {
  const rendered = useTimeZone();
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const entry = `${TIME_ZONE_COOKIE}=${own}`;
    // A zone has several names: told once, it is not told again only because the server calls it by another.
    if (own === rendered || document.cookie.split("; ").includes(entry)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox.
    document.cookie = `${entry}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    router.refresh();
  }, [rendered, router]);
  return null;
}
