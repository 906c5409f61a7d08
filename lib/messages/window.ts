import { type PendingMessage, withoutConfirmed } from "./pending";
import { withNewestQuotes } from "./quoted";
import type { MessagePage, MessageView } from "./types";

/** Where a window of history begins and ends. */
export interface Frame {
  firstSeq: number;
  /** The last message of a window that leaves later ones out; null where it follows the newest. */
  endsAt: number | null;
}

/** What one tab shows of a conversation. */
export interface Window extends Frame {
  viewerId: string;
  /** A run of history without holes, oldest first; it starts at `firstSeq`. */
  messages: readonly MessageView[];
  /** Not shown yet: what waits for the one in front of it, or beyond the window the copies of what is `pending`. */
  ahead: readonly MessageView[];
  pending: readonly PendingMessage[];
}

/**
 * The window in `frame` over all rows that are known and `rows`: of two versions the newer counts, only what joins
 * without a hole is shown, and what lies outside falls away.
 */
export function framed<State extends Window>(
  state: State,
  rows: readonly MessageView[],
  { firstSeq, endsAt }: Frame = state,
): State {
  const known = [...state.messages, ...state.ahead, ...rows];
  const within = withNewestQuotes(newestVersions(known, firstSeq), known);
  const hole = within.findIndex(({ seq }, index) => seq !== firstSeq + index || (endsAt !== null && seq > endsAt));
  const end = hole === -1 ? within.length : hole;
  const awaited = new Set(state.pending.map(({ clientId }) => clientId));
  const isAwaited = (row: MessageView) => row.senderId === state.viewerId && awaited.has(row.clientId);
  const rest = within.slice(end);
  const ahead = endsAt === null ? rest : rest.filter(isAwaited);
  const pending = withNewestQuotes(withoutConfirmed(state, [...rows, ...state.ahead], ahead), known);
  return { ...state, firstSeq, endsAt, messages: within.slice(0, end), ahead, pending };
}

/** The frame of a page that stands alone. */
export function frameOf({ items, lastSeq }: MessagePage): Frame {
  const end = items.at(-1)?.seq ?? 0;
  return { firstSeq: items[0]?.seq ?? 1, endsAt: end >= lastSeq ? null : end };
}

/** The window's frame with an earlier page in front of it; null where the two do not join. */
export function withOlder(state: Window, { items }: MessagePage): Frame | null {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || first.seq >= state.firstSeq || last.seq < state.firstSeq - 1) return null;
  return { firstSeq: first.seq, endsAt: state.endsAt };
}

/** The window's frame with a later page behind it; null where the two do not join. */
export function withNewer({ firstSeq, endsAt }: Frame, { items, lastSeq }: MessagePage): Frame | null {
  if (endsAt === null) return null;
  const [first, last] = [items[0], items.at(-1)];
  const isJoined = first && last && first.seq <= endsAt + 1 && last.seq > endsAt;
  const end = isJoined ? last.seq : endsAt;
  if (end >= lastSeq) return { firstSeq, endsAt: null };
  return isJoined ? { firstSeq, endsAt: end } : null;
}

/** The window's frame cut down to `length` messages, and never to none. */
export function cutTo({ messages, firstSeq, endsAt }: Window, keep: "oldest" | "newest", length: number): Frame {
  const excess = messages.length - Math.max(length, 1);
  if (excess <= 0) return { firstSeq, endsAt };
  return keep === "newest"
    ? { firstSeq: firstSeq + excess, endsAt }
    : { firstSeq, endsAt: firstSeq + messages.length - excess - 1 };
}

function newestVersions(rows: readonly MessageView[], firstSeq: number): MessageView[] {
  const bySeq = new Map<number, MessageView>();
  for (const row of rows) {
    const known = bySeq.get(row.seq);
    if (row.seq >= firstSeq && (!known || known.rev < row.rev)) bySeq.set(row.seq, row);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
