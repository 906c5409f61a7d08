import type { MessageContext, Tier } from "@/lib/marketplace/types";
import { isInLane, isSameContext, type Lane } from "@/lib/messages/lane-rules";
import type { PendingMessage } from "@/lib/messages/pending";
import { quoteOf } from "@/lib/messages/quoted";
import type { MessageChanges, MessagePage, MessageView, WrittenFrom } from "@/lib/messages/types";

export const blank: MessageView = {
  id: "",
  seq: 0,
  rev: 0,
  conversationId: "conversation",
  senderId: "",
  clientId: "",
  body: "",
  step: null,
  move: null,
  cardVersion: null,
  card: null,
  createdAt: "2026-11-23T10:00:00.000Z",
  editedAt: null,
  deletedAt: null,
  context: null,
  contextSeq: null,
  attachments: [],
  replyTo: null,
  reactions: [],
};

/** A gig to talk from, or one of its packages. */
export function gig(id: string, tier: Tier | null = null): MessageContext {
  return { kind: "gig", id, tier, title: `The gig ${id}`, url: "/", image: null, priceCentimes: 1, byName: "Salma" };
}

/** One's own message on its way. */
export function pendingOf(clientId: string, place = 1, context: WrittenFrom = null): PendingMessage {
  const { body, createdAt, attachments, replyTo } = blank;
  return { clientId, place, body, createdAt, context, attachments, replyTo, refusal: null, waitsFor: null };
}

/** The server of the contract in memory: what it answers is what the database would. */
export class Conversation {
  rows: MessageView[] = [];
  rev = 0;
  /** The rows as they were after each change. */
  history: MessageView[] = [];
  #talked: Pick<MessageView, "context" | "contextSeq"> = { context: null, contextSeq: null };

  send(senderId: string, clientId = `client-${this.rows.length + 1}`, replyToSeq = 0): MessageView {
    const seq = this.rows.length + 1;
    const quoted = this.rows[replyToSeq - 1];
    const replyTo = quoted ? quoteOf(quoted) : null;
    const said = { id: `id-${seq}`, seq, senderId, clientId, body: `text ${seq}`, replyTo };
    return this.#record({ ...blank, ...said, ...this.#talked });
  }

  /** What the next message is written from; null is nothing in particular. */
  talkFrom(context: MessageContext | null): void {
    if (isSameContext(context, this.#talked.context)) return;
    this.#talked = { context, contextSeq: context && this.rows.length + 1 };
  }

  edit(seq: number): MessageView {
    return this.#change(seq, (row) => ({ ...row, body: `${row.body}!`, editedAt: blank.createdAt }));
  }

  unsend(seq: number): MessageView {
    return this.#change(seq, (row) => ({ ...row, body: "", replyTo: null, deletedAt: blank.createdAt }));
  }

  /** All messages as they are read now: quotes are drawn up anew at every reading. */
  read(): MessageView[] {
    return this.rows.map((row) => {
      const quoted = this.rows[(row.replyTo?.seq ?? 0) - 1];
      return quoted ? { ...row, replyTo: quoteOf(quoted) } : row;
    });
  }

  /** The page before a message, the newest one by itself. */
  page(before = Number.POSITIVE_INFINITY, limit = 5): MessagePage {
    return this.#pageOf(
      this.read()
        .filter(({ seq }) => seq < before)
        .slice(-limit),
    );
  }

  /** The page of a lane before a message, the newest one by itself. */
  lanePage(lane: Lane, before = Number.POSITIVE_INFINITY, limit = 3): MessagePage {
    const all = this.read().filter(({ seq, context }) => seq < before && isInLane(context, lane));
    const items = all.slice(-limit);
    return { ...this.#pageOf(items), nextCursor: all.length > limit ? (items[0]?.seq ?? null) : null };
  }

  after(seq: number, limit = 5): MessagePage {
    return this.#pageOf(this.read().slice(seq, seq + limit));
  }

  around(seq: number, limit = 6): MessagePage {
    const start = Math.max(0, seq - limit / 2);
    return this.#pageOf(this.read().slice(start, seq + limit / 2));
  }

  changes(since: number, limit = 3): MessageChanges {
    const rows = this.read()
      .filter(({ rev }) => rev > since)
      .sort((a, b) => a.rev - b.rev);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? last.rev : null, rev: this.rev };
  }

  #pageOf(items: MessageView[]): MessagePage {
    return { items, nextCursor: items[0]?.seq ?? null, rev: this.rev, lastSeq: this.rows.length };
  }

  #change(seq: number, to: (row: MessageView) => MessageView): MessageView {
    const row = this.rows[seq - 1];
    if (!row) throw new Error(`no message ${seq}`);
    return this.#record(to(row));
  }

  #record(row: MessageView): MessageView {
    this.rev += 1;
    const stamped = { ...row, rev: this.rev };
    this.rows[row.seq - 1] = stamped;
    this.history.push(stamped);
    return stamped;
  }
}
