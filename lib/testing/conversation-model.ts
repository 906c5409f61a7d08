import type { Filter } from "@/lib/inbox/rules";
import type { Turn } from "@/lib/inbox/types";

interface Said {
  id: string;
  seq: number;
  senderId: string;
  isSubstantive: boolean;
  isUnsent: boolean;
}

/** What is one person's own about a conversation, by the rules as they are told to people. */
export class ConversationModel {
  readonly said: Said[] = [];
  lastReadSeq = 0;
  lastMessageAt = 0;
  wokenAt = 0;
  markedUnreadAt: Date | null = null;
  isArchived = false;
  isMuted = false;
  isStarred = false;
  snoozedUntil: Date | "reply" | null = null;
  /** Null while messages decide. */
  turnByHand: { turn: Turn | null } | null = null;
  labelIds: string[] = [];

  constructor(
    readonly ownerId: string,
    readonly id: string,
  ) {}

  send(
    { id, seq, senderId, createdAt }: { id: string; seq: number; senderId: string; createdAt: string },
    isSubstantive: boolean,
  ) {
    this.said.push({ id, seq, senderId, isSubstantive, isUnsent: false });
    this.lastMessageAt = Date.parse(createdAt);
    const isOwn = senderId === this.ownerId;
    if (isOwn) this.lastReadSeq = seq;
    if (isSubstantive) this.turnByHand = null;
    if (this.isMuted) return;
    this.isArchived = false;
    if (!isOwn) this.snoozedUntil = null;
  }

  /** One of the messages that are not unsent. */
  standing(which: number): Said | undefined {
    const there = this.said.filter(({ isUnsent }) => !isUnsent);
    return there[which % there.length];
  }

  edit(id: string, isSubstantive: boolean) {
    for (const said of this.said) if (said.id === id) said.isSubstantive = isSubstantive;
  }

  unsend(id: string) {
    for (const said of this.said) if (said.id === id) said.isUnsent = true;
  }

  read(seq: number, mark: Date | null | undefined) {
    this.lastReadSeq = Math.max(this.lastReadSeq, Math.min(seq, this.said.length));
    if (mark === undefined || mark?.getTime() === this.markedUnreadAt?.getTime()) this.markedUnreadAt = null;
  }

  archive(is: boolean) {
    this.isArchived = is;
    if (is) this.snoozedUntil = null;
  }

  snooze(until: Date | "reply" | null) {
    this.snoozedUntil = until;
    if (until) this.isArchived = false;
  }

  wake(now: Date) {
    if (!(this.snoozedUntil instanceof Date) || this.snoozedUntil > now) return;
    this.snoozedUntil = null;
    this.wokenAt = now.getTime();
  }

  get activeAt(): number {
    return Math.max(this.lastMessageAt, this.wokenAt);
  }

  get unreadCount(): number {
    return Math.max(this.said.length - this.lastReadSeq, this.markedUnreadAt ? 1 : 0);
  }

  get turn(): Turn | null {
    if (this.turnByHand) return this.turnByHand.turn;
    const deciding = this.said.findLast(({ isSubstantive, isUnsent }) => isSubstantive && !isUnsent);
    if (!deciding) return null;
    return deciding.senderId === this.ownerId ? "theirs" : "yours";
  }

  isIn(filter: Filter): boolean {
    const isInView = !this.isArchived && !this.snoozedUntil;
    switch (filter) {
      case "all":
        return isInView;
      case "unread":
        return isInView && this.unreadCount > 0;
      case "your-turn":
        return isInView && this.turn === "yours";
      case "their-turn":
        return isInView && this.turn === "theirs";
      case "starred":
        return this.isStarred;
      case "snoozed":
        return this.snoozedUntil !== null;
      case "archived":
        return this.isArchived;
      case "gigs":
      case "jobs":
      case "orders":
        return false;
    }
  }
}
