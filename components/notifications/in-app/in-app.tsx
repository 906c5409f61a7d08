"use client";

import { useEffect } from "react";
import { useKeptTrue } from "@/components/inbox/use-kept-true";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import { InAppToasts } from "./in-app-toasts";
import { useNews } from "./use-news";
import { useSeenLock } from "./use-seen-lock";

/** Tells whoever is in the app of what is new elsewhere in it, as they want to be told; and sounds where nobody looks. */
export function InApp({ viewerId }: { viewerId: string }) {
  const [settings, ask] = useKeptTrue<NotificationSettingsView | null>(
    "/api/v1/settings/notifications",
    null,
    (signal) =>
      signal.name === "catch-up" || (signal.name === "notifications:changed" && signal.data.settingsVersion !== null),
  );
  useEffect(ask, [ask]);
  useSeenLock(viewerId);
  const { news, pass } = useNews(viewerId, settings);
  return <InAppToasts news={news} isReady={settings !== null} onPass={pass} />;
}
