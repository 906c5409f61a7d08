import type { MessageContext } from "@/lib/marketplace/types";
import { isInLane, isSameContext, type Lane } from "./lane-rules";
import type { PendingMessage } from "./pending";
import type { MessageView, WrittenFrom } from "./types";

/** A message on its way as it stands in a log. */
export interface PendingRow extends Omit<PendingMessage, "context"> {
  context: MessageContext | null;
  /** Whether its card is shown: so far, others are written from something else. */
  opens: boolean;
}

/** What is on its way, below what is written from `talked`; what was refused changes nothing for those behind it. */
export function pendingRows(pending: readonly PendingMessage[], talked: MessageContext | null): PendingRow[] {
  let now = talked;
  return pending.map((item) => {
    const context = contextOf(item.context, now);
    const row = { ...item, context, opens: context !== null && !isSameContext(context, now) };
    if (!item.refusal) now = context;
    return row;
  });
}

interface Known {
  /** The newest message whose content is known. */
  newest: Pick<MessageView, "context" | "contextSeq"> | null;
  pending: readonly PendingMessage[];
}

/** Those that are of a lane; `isTalked` where that is what is talked from, and what goes on is of it, named or not. */
export function pendingInLane(known: Known, lane: Lane, isTalked: boolean): PendingRow[] {
  return pendingRows(known.pending, known.newest?.context ?? null).filter(
    ({ context }, index) => isInLane(context, lane) || (isTalked && known.pending[index]?.context === null),
  );
}

/** What the next message goes on with; null also for what is not published any more. */
export function talkedFrom({ newest, pending }: Known): MessageContext | null {
  const now = newest?.context ?? null;
  const last = pendingRows(pending, now).findLast(({ refusal }) => !refusal);
  return last ? last.context : now;
}

/**
 * What the next message is written from: what its writer chose, the lane that is open (`ofLane` is what its messages were
 * last written from), or what is talked from, which only the server can name where it is not published any more.
 */
export function writtenFrom(
  known: Known,
  chosen: WrittenFrom,
  lane: Lane | null,
  ofLane: MessageContext | null,
): WrittenFrom {
  const talked = talkedFrom(known);
  if (lane && isInLane(talked, lane)) return talked;
  if (lane && ofLane) return ofLane;
  if (chosen !== null) return chosen;
  const isGone = known.newest !== null && known.newest.contextSeq !== null && known.newest.context === null;
  return talked ?? (isGone ? null : "nothing");
}

function contextOf(context: WrittenFrom, talked: MessageContext | null): MessageContext | null {
  if (context === null) return talked;
  return context === "nothing" ? null : context;
}
