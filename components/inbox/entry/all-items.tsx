"use client";

import {
  Archive,
  ArchiveRestore,
  Bell,
  BellOff,
  Clock,
  FileDown,
  Handshake,
  Inbox,
  Mail,
  MailOpen,
  NotebookPen,
  Star,
  StarOff,
  Tag,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import type { ConversationView } from "@/lib/conversations/types";
import { snoozing } from "@/lib/inbox/entry-state";
import { type ToggledMark, useEntryActions } from "./entry-context";
import type { MenuPage } from "./menu-context";
import { passFocusOn } from "./pass-focus-on";

interface Props {
  conversation: ConversationView;
  /** What the menu was opened from. */
  from: HTMLElement;
  onOpen(page: MenuPage): void;
}

/** Everything that can be done with a conversation; what is away from the inbox comes back first. */
export function AllItems({ conversation, from, onOpen }: Props) {
  const t = useTranslations("inbox.entry");
  const { act, toggle: toggleOf } = useEntryActions();
  const { starredAt, archivedAt, snoozedAt, mutedAt, unreadCount } = conversation;
  const toggle = (mark: ToggledMark) => toggleOf(conversation, mark);
  const isUnread = unreadCount > 0;
  return (
    <div className="flex flex-col sm:min-w-56">
      {snoozedAt && !archivedAt && (
        <MenuItem icon={Inbox} label={t("bring")} onChoose={() => act(conversation, snoozing(null))} />
      )}
      <MenuItem
        icon={archivedAt ? ArchiveRestore : Archive}
        label={t(archivedAt ? "bring" : "archive")}
        onChoose={() => {
          passFocusOn(from);
          toggle("archived");
        }}
      />
      <MenuItem
        icon={starredAt ? StarOff : Star}
        label={t(starredAt ? "unstar" : "star")}
        onChoose={() => toggle("starred")}
      />
      <MenuItem
        icon={isUnread ? MailOpen : Mail}
        label={t(isUnread ? "read" : "unread")}
        onChoose={() => toggle("unread")}
      />
      <MenuItem icon={Clock} label={t("snoozeMore")} onChoose={() => onOpen("snooze")} leadsOn />
      <hr className="my-1 border-line" />
      <MenuItem icon={Handshake} label={t("turnMore")} onChoose={() => onOpen("turn")} leadsOn />
      <MenuItem icon={Tag} label={t("labelsMore")} onChoose={() => onOpen("labels")} leadsOn />
      <MenuItem icon={NotebookPen} label={t("noteMore")} onChoose={() => onOpen("note")} leadsOn />
      <MenuItem icon={FileDown} label={t("exportMore")} onChoose={() => onOpen("export")} leadsOn />
      <MenuItem
        icon={mutedAt ? Bell : BellOff}
        label={t(mutedAt ? "unmute" : "mute")}
        onChoose={() => toggle("muted")}
      />
    </div>
  );
}
