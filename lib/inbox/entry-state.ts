import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange, LabelView, Marks } from "./types";

/** What a change made at `now` shows until the server has answered. */
export function marksOf(
  { starred, archived, muted, unread, readUpTo, snoozedUntil, ...change }: EntryChange,
  now: Date,
): Marks {
  const { turn, labelIds, note } = change;
  const at = now.toISOString();
  const timeOf = (isOn: boolean) => (isOn ? at : null);
  return {
    ...(starred !== undefined && { starredAt: timeOf(starred) }),
    ...(archived !== undefined && { archivedAt: timeOf(archived) }),
    ...(muted !== undefined && { mutedAt: timeOf(muted) }),
    ...(unread !== undefined && { markedUnreadAt: timeOf(unread) }),
    ...(readUpTo !== undefined && { lastReadSeq: readUpTo }),
    ...(snoozedUntil !== undefined && {
      snoozedAt: timeOf(snoozedUntil !== null),
      snoozedUntil: snoozedUntil === "reply" ? null : snoozedUntil,
    }),
    ...(turn !== undefined && { turn }),
    ...(labelIds && { labelIds: [...labelIds] }),
    ...(note !== undefined && { note: note.trim() }),
  };
}

/**
 * What takes a change back: all that it is about, as it is in `conversation` now. What was read cannot be unread again: it is
 * marked as unread instead.
 */
export function inverseOf(conversation: ConversationView, { readUpTo, ...change }: EntryChange): EntryChange {
  const isMarked = conversation.markedUnreadAt !== null;
  const inverse = Object.fromEntries(
    Object.entries(changeOf(conversation)).filter(([mark]) => Object.hasOwn(change, mark)),
  );
  return readUpTo === undefined ? inverse : { ...inverse, unread: isMarked || readUpTo > conversation.lastReadSeq };
}

/**
 * Those of a conversation's labels that are there: one that was deleted elsewhere may still be said to be on, and with it
 * the server would refuse all. Where none is known yet, all are taken for there.
 */
export function knownLabels(labelIds: readonly string[], labels: readonly Pick<LabelView, "id">[]): string[] {
  return labelIds.filter((id) => labels.length === 0 || labels.some((label) => label.id === id));
}

/** All that can be changed, as it is. */
function changeOf(conversation: ConversationView) {
  const { starredAt, archivedAt, mutedAt, markedUnreadAt, snoozedAt, snoozedUntil, turn, labelIds, note } =
    conversation;
  return {
    starred: starredAt !== null,
    archived: archivedAt !== null,
    muted: mutedAt !== null,
    unread: markedUnreadAt !== null,
    snoozedUntil: snoozedAt === null ? null : (snoozedUntil ?? "reply"),
    turn,
    labelIds,
    note,
  } satisfies EntryChange;
}

/** Puts on a mark that is not there, and takes off one that is. Whatever is put away is found in one place only. */
export function toggled(
  conversation: ConversationView,
  mark: "starred" | "archived" | "muted" | "unread",
): EntryChange {
  const { starredAt, archivedAt, mutedAt, unreadCount, lastSeq } = conversation;
  switch (mark) {
    case "starred":
      return { starred: starredAt === null };
    case "archived":
      return archivedAt === null ? { archived: true, snoozedUntil: null } : { archived: false };
    case "muted":
      return { muted: mutedAt === null };
    case "unread":
      return unreadCount === 0 ? { unread: true } : { unread: false, readUpTo: lastSeq };
  }
}

/** Puts off until a moment or until the other writes, or with null brings back. */
export function snoozing(until: Date | "reply" | null): EntryChange {
  if (until === null) return { snoozedUntil: null };
  return { snoozedUntil: until === "reply" ? until : until.toISOString(), archived: false };
}
