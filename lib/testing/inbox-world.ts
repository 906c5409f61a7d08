import type { ConversationPage, ConversationView } from "@/lib/conversations/types";
import { compareRows, type InboxList, isListed, placeOf, reachingTo } from "@/lib/inbox/list-rules";
import { encodeCursor, unreadCountOf } from "@/lib/inbox/rules";
import type { InboxInput } from "@/lib/inbox/state";
import { conversation, ME, message } from "./conversations";

export const LABEL = "0197a7e2-0000-7000-8000-0000000000aa";

/** What a server keeps of one person's inbox, as far as a browser is told of it. */
export class InboxWorld {
  readonly conversations = new Map<string, ConversationView>();
  private minute = 0;

  constructor(private readonly size: number) {}

  /** One change, chosen by a number, and what is told of it. */
  change(choice: number): InboxInput[] {
    const id = idOf(choice % this.size);
    const known = this.conversations.get(id);
    if (!known) return this.begin(id);
    const kinds = [this.say, this.say, this.answer, this.edit, this.read, this.mark, this.mark, this.wake];
    return kinds[Math.floor(choice / this.size) % kinds.length]?.call(this, known, Math.floor(choice / 64)) ?? [];
  }

  list(list: InboxList): ConversationView[] {
    return [...this.conversations.values()].filter((item) => isListed(item, list)).sort(compareRows);
  }

  page(list: InboxList, after: string | null, limit: number): ConversationPage {
    const isAbove = after === null ? () => false : reachingTo(after);
    const rows = this.list(list).filter((item) => !isAbove(placeOf(item)));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: last && rows.length > limit ? encodeCursor(placeOf(last)) : null };
  }

  private begin(id: string): InboxInput[] {
    this.keep(conversation(id, { entryVersion: 1, lastReadSeq: 0, turn: "yours", updatedAt: this.now() }));
    return [{ type: "changed", message: message(id, 1, { createdAt: this.time() }) }];
  }

  private say(known: ConversationView): InboxInput[] {
    return this.write(known, known.participant.id);
  }

  private answer(known: ConversationView): InboxInput[] {
    return this.write(known, ME);
  }

  private write(known: ConversationView, senderId: string): InboxInput[] {
    const [seq, rev, isOwn] = [known.lastSeq + 1, known.rev + 1, senderId === ME];
    const comesBack = known.mutedAt === null;
    const createdAt = this.now();
    const said = message(known.id, seq, { rev, senderId, createdAt, body: `${seq}.${rev}` });
    this.keep({
      ...known,
      ...{ lastSeq: seq, rev, updatedAt: createdAt, entryVersion: known.entryVersion + 1 },
      lastMessage: {
        seq,
        rev,
        senderId,
        preview: said.body,
        files: null,
        createdAt,
        deletedAt: null,
        step: null,
        card: null,
      },
      lastReadSeq: isOwn ? seq : known.lastReadSeq,
      archivedAt: comesBack ? null : known.archivedAt,
      snoozedAt: comesBack && !isOwn ? null : known.snoozedAt,
      turn: isOwn ? "theirs" : "yours",
    });
    return [{ type: "changed", message: said }];
  }

  private edit(known: ConversationView): InboxInput[] {
    const { lastMessage, id } = known;
    const rev = known.rev + 1;
    if (!lastMessage) return [];
    const { seq, senderId, createdAt } = lastMessage;
    const edited = message(id, seq, { rev, senderId, createdAt, body: `${seq}.${rev}` });
    this.keep({ ...known, rev, lastMessage: { ...lastMessage, rev, preview: edited.body } });
    return [{ type: "changed", message: edited }];
  }

  private read(known: ConversationView): InboxInput[] {
    const { id, lastSeq, entryVersion, markedUnreadAt } = known;
    this.keep({
      ...known,
      ...{ lastReadSeq: lastSeq, markedUnreadAt: null, entryVersion: entryVersion + (markedUnreadAt ? 1 : 0) },
    });
    const moved: InboxInput = { type: "read", conversationId: id, seq: lastSeq };
    return markedUnreadAt ? [moved, { type: "hinted", conversationId: id }] : [moved];
  }

  /** Turns one of the viewer's own marks over. */
  mark(known: ConversationView, choice: number): InboxInput[] {
    const turned = (at: string | null) => (at ? null : this.now());
    const marks: Partial<ConversationView>[] = [
      { starredAt: turned(known.starredAt) },
      { archivedAt: turned(known.archivedAt) },
      { mutedAt: turned(known.mutedAt) },
      { snoozedAt: turned(known.snoozedAt) },
      { markedUnreadAt: turned(known.markedUnreadAt) },
      { turn: known.turn === "yours" ? null : "yours" },
      { labelIds: known.labelIds.length > 0 ? [] : [LABEL] },
    ];
    this.keep({ ...known, ...marks[choice % marks.length], entryVersion: known.entryVersion + 1 });
    return [{ type: "hinted", conversationId: known.id }];
  }

  private wake(known: ConversationView): InboxInput[] {
    if (!known.snoozedAt) return [];
    this.keep({ ...known, snoozedAt: null, updatedAt: this.now(), entryVersion: known.entryVersion + 1 });
    return [{ type: "hinted", conversationId: known.id }];
  }

  private keep(item: ConversationView): void {
    this.conversations.set(item.id, { ...item, unreadCount: unreadCountOf(item) });
  }

  private now(): string {
    this.minute += 1;
    return this.time();
  }

  private time(): string {
    return new Date(Date.UTC(2026, 10, 23) + this.minute * 60_000).toISOString();
  }
}

export function idOf(n: number): string {
  return `0197a7e2-0000-7000-8000-${String(n).padStart(12, "0")}`;
}
