import { summaryOf } from "@/lib/attachments/rules";
import type { AttachmentView } from "@/lib/attachments/types";
import { previewOf } from "./rules";
import type { MessageView, QuoteView } from "./types";

type Quotable = Pick<MessageView, "id" | "seq" | "rev" | "senderId" | "body" | "deletedAt"> & {
  attachments: readonly Pick<AttachmentView, "name" | "type">[];
};

/** A message as those that answer it show it. */
export function quoteOf({ id, seq, rev, senderId, body, attachments, deletedAt }: Quotable): QuoteView {
  return { id, seq, rev, senderId, preview: previewOf(body), files: summaryOf(attachments), deletedAt };
}

type Quoting = Pick<MessageView, "replyTo">;

/** The items with each quote as the newest of `known` has it: a message's own version, or its quote in another one. */
export function withNewestQuotes<Item extends Quoting>(
  items: readonly Item[],
  known: readonly MessageView[],
): readonly Item[] {
  const newest = new Map<string, QuoteView>();
  for (const { replyTo } of [...items, ...known]) {
    if (replyTo && isNewer(replyTo, newest)) newest.set(replyTo.id, replyTo);
  }
  if (newest.size === 0) return items;
  for (const row of known) if (newest.has(row.id) && isNewer(row, newest)) newest.set(row.id, quoteOf(row));
  return items.map((item) => withQuote(item, newest));
}

/** Itself where nothing has changed, so that nothing is drawn anew. */
function withQuote<Item extends Quoting>(item: Item, newest: ReadonlyMap<string, QuoteView>): Item {
  const quote = item.replyTo && newest.get(item.replyTo.id);
  return quote && quote.rev > (item.replyTo?.rev ?? 0) ? { ...item, replyTo: quote } : item;
}

function isNewer({ id, rev }: { id: string; rev: number }, newest: ReadonlyMap<string, QuoteView>): boolean {
  return rev > (newest.get(id)?.rev ?? 0);
}
