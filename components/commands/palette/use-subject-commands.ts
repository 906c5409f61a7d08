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
  type LucideIcon,
  Mail,
  MailOpen,
  MessageCircleReply,
  NotebookPen,
  Star,
  StarOff,
  Tag,
} from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import type { Subject } from "@/components/commands/commands-context";
import type { MenuPage } from "@/components/inbox/entry/menu-context";
import { snoozing, toggled } from "@/lib/inbox/entry-state";
import { snoozeChoices } from "@/lib/inbox/snooze-rules";
import type { EntryChange } from "@/lib/inbox/types";
import type { Command } from "./command";

/** What can be done with the conversation that is meant, what is done most first. */
export function useSubjectCommands(subject: Subject | null): readonly Command[] {
  const t = useTranslations("inbox.entry");
  const more = useMore(subject);
  const snoozes = useSnoozes(subject);
  if (!subject) return [];
  const { conversation, act } = subject;
  const { archivedAt, snoozedAt, starredAt, mutedAt, unreadCount } = conversation;
  const isUnread = unreadCount > 0;
  const mark = (id: Parameters<typeof toggled>[1], name: Parameters<typeof t>[0], icon: LucideIcon, keys?: string) => ({
    id,
    label: t(name),
    mark: icon,
    keys,
    run: () => act(toggled(conversation, id)),
  });
  const isAway = snoozedAt !== null && archivedAt === null;
  return [
    ...(isAway ? [{ id: "wake", label: t("bring"), mark: Inbox, run: () => act(snoozing(null)) }] : []),
    archivedAt ? mark("archived", "bring", ArchiveRestore, "e") : mark("archived", "archive", Archive, "e"),
    starredAt ? mark("starred", "unstar", StarOff, "s") : mark("starred", "star", Star, "s"),
    isUnread ? mark("unread", "read", MailOpen, "u") : mark("unread", "unread", Mail, "u"),
    ...snoozes,
    mutedAt ? mark("muted", "unmute", Bell) : mark("muted", "mute", BellOff),
    ...more,
  ];
}

function useSnoozes(subject: Subject | null): readonly Command[] {
  const t = useTranslations("inbox.entry");
  const commands = useTranslations("commands");
  const timeZone = useTimeZone() ?? "UTC";
  const [now] = useState(() => new Date());
  if (!subject) return [];
  const { conversation, act } = subject;
  const snooze = (id: string, when: string, change: EntryChange, mark: LucideIcon): Command => ({
    id: `snooze-${id}`,
    label: commands("snooze", { when }),
    words: commands("snoozeWords"),
    mark,
    run: () => act(change),
  });
  const name = conversation.participant.name;
  return [
    ...snoozeChoices(now, timeZone).map(({ choice, at }) =>
      snooze(choice, t("snoozeChoice", { choice }), snoozing(at), Clock),
    ),
    snooze("reply", t("snoozeReply", { name }), snoozing("reply"), MessageCircleReply),
  ];
}

const PAGES = [
  { page: "labels", name: "labelsMore", mark: Tag },
  { page: "note", name: "noteMore", mark: NotebookPen },
  { page: "turn", name: "turnMore", mark: Handshake },
] as const;

/** What there is more to say about, which the menu of the conversation asks. */
function useMore(subject: Subject | null): readonly Command[] {
  const t = useTranslations("inbox.entry");
  const commands = useTranslations("commands");
  if (!subject) return [];
  const opening = (page: MenuPage) => () => subject.openMenu(page);
  return [
    ...PAGES.map(({ page, name, mark }) => ({ id: page, label: t(name), mark, run: opening(page) })),
    {
      ...{ id: "export", label: commands("export"), words: commands("exportWords") },
      ...{ mark: FileDown, run: opening("export") },
    },
  ];
}
