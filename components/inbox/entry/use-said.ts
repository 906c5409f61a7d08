"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { HttpError } from "@/components/site/api";
import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange } from "@/lib/inbox/types";

/** The sentences about a change: that it was made, or that it was taken back and why. */
export function useSaid() {
  const t = useTranslations("inbox");
  const format = useFormatter();
  return useMemo(
    () => ({
      done({ participant: { name } }: ConversationView, change: EntryChange): string {
        const { snoozedUntil } = change;
        const until = snoozedUntil && snoozedUntil !== "reply" ? format.dateTime(new Date(snoozedUntil), "moment") : "";
        return t("entry.done", { doing: doingOf(change), name, until });
      },
      failed({ participant: { name } }: ConversationView, change: EntryChange, error: unknown): string {
        const reason = (error instanceof HttpError && error.reason) || t("entry.noAnswer");
        return t("entry.failed", { doing: doingOf(change), name, reason });
      },
    }),
    [t, format],
  );
}

/** What a change is about, as the texts call it. */
function doingOf({ starred, archived, muted, unread, snoozedUntil, turn, labelIds }: EntryChange): string {
  if (snoozedUntil) return snoozedUntil === "reply" ? "snoozeReply" : "snooze";
  if (archived) return "archive";
  if (archived === false || snoozedUntil === null) return "bring";
  if (starred !== undefined) return starred ? "star" : "unstar";
  if (muted !== undefined) return muted ? "mute" : "unmute";
  if (unread !== undefined) return unread ? "unread" : "read";
  if (turn !== undefined) return turn ?? "nobody";
  return labelIds ? "labels" : "note";
}
