"use client";

import { Archive, BellOff, Clock, NotebookPen } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LabelChip } from "@/components/inbox/labels/label-chip";
import { useLists } from "@/components/inbox/lists/lists-context";
import type { ConversationView } from "@/lib/conversations/types";
import { useOpenMenu } from "./menu-context";

/** What the viewer has made of the open conversation, in one line below its head: where it lies, its labels, their note. */
export function ThreadMarks({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const format = useFormatter();
  const openMenu = useOpenMenu();
  const { participant, archivedAt, snoozedAt, snoozedUntil, mutedAt, labelIds, note } = conversation;
  const until = snoozedUntil && format.dateTime(new Date(snoozedUntil), "moment");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-canvas px-4 py-1.5 text-ink-soft text-xs sm:px-5">
      {archivedAt && <Mark icon={<Archive aria-hidden="true" className="size-3.5" />}>{t("isArchived")}</Mark>}
      {snoozedAt && !archivedAt && (
        <Mark icon={<Clock aria-hidden="true" className="size-3.5" />}>
          {until ? t("isSnoozed", { until }) : t("isSnoozedReply", { name: participant.name })}
        </Mark>
      )}
      {mutedAt && <Mark icon={<BellOff aria-hidden="true" className="size-3.5" />}>{t("isMuted")}</Mark>}
      {labelIds.length > 0 && <Labels ids={labelIds} />}
      {note && (
        <button
          type="button"
          onClick={({ currentTarget }) => openMenu({ conversation, from: currentTarget, page: "note" })}
          className="flex min-h-7 min-w-0 max-w-full items-center gap-1.5 rounded-lg hover:text-ink"
        >
          <NotebookPen aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="sr-only">{t("noteMore")}</span>
          <span dir="auto" className="min-w-0 truncate">
            {note}
          </span>
        </button>
      )}
    </div>
  );
}

function Mark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex min-h-7 items-center gap-1.5">
      {icon}
      {children}
    </span>
  );
}

function Labels({ ids }: { ids: readonly string[] }) {
  const { labels } = useLists();
  return labels.filter(({ id }) => ids.includes(id)).map((label) => <LabelChip key={label.id} label={label} />);
}
