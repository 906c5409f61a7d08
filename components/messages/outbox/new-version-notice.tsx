"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useRealtime } from "@/components/realtime/realtime-context";
import { isNewVersionThere, onNewVersion } from "./new-version";

/** Offers to load the new version. Nothing is lost by that: drafts and messages on their way are kept in this browser. */
export function NewVersionNotice() {
  const t = useTranslations("messages");
  const isKnown = useSyncExternalStore(onNewVersion, isNewVersionThere, () => false);
  // Without a network there is nothing to load it from.
  const isThere = useRealtime().status !== "offline" && isKnown;
  return (
    <div role="status" className={isThere ? "bg-sand px-4 py-2 text-center text-ink-soft text-sm" : "sr-only"}>
      {isThere && (
        <>
          {t("newVersion")}{" "}
          <button
            type="button"
            onClick={() => location.reload()}
            className="font-medium text-accent-ink underline underline-offset-2"
          >
            {t("reload")}
          </button>
        </>
      )}
    </div>
  );
}
