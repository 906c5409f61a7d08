import { foldPending, type PendingInput, type PendingMessage, withoutConfirmed } from "./pending";
import { withNewestQuotes } from "./quoted";
import type { MessageChanges, MessagePage, MessageView } from "./types";

/** What one tab knows of a conversation. */
export interface ThreadState {
  viewerId: string;
  /** A window of history without holes, oldest first; it starts at `firstSeq`. */
  messages: readonly MessageView[];
  firstSeq: number;
  /** Arrived before the one in front of them; shown as soon as that is here. */
  ahead: readonly MessageView[];
  /** Every change up to this one is known. */
  rev: number;
  /** Changes taken in beyond `rev`, with at least one missing before each run of them. */
  revsAhead: readonly number[];
  /** The newest change heard of, taken in or not. */
  latestRev: number;
  pending: readonly PendingMessage[];
}

export type ThreadInput =
  /** An event, or the answer to one's own send, edit or unsend: one change. */
  | { type: "changed"; message: MessageView }
  /** An event too large to carry its message. */
  | { type: "hinted"; rev: number }
  /** The answer to asking for the changes since `since`. */
  | { type: "caught-up"; since: number; changes: MessageChanges }
  /** The answer to asking for the page before `firstSeq`. */
  | { type: "older"; page: MessagePage }
  | PendingInput;

/** What a tab knows after its first page. */
export function openThread(viewerId: string, page: MessagePage): ThreadState {
  const firstSeq = page.items[0]?.seq ?? 1;
  const { items: messages, rev } = page;
  return { viewerId, messages, firstSeq, ahead: [], rev, revsAhead: [], latestRev: rev, pending: [] };
}

/**
 * The one fold that answers, events and pages go through. In whatever order, however often and with whatever losses
 * they come, catching up until {@link isBehind} is false ends in what a fresh fetch would show.
 */
export function receive(state: ThreadState, input: ThreadInput): ThreadState {
  switch (input.type) {
    case "changed":
      return takeChange(state, input.message);
    case "hinted":
      return { ...state, latestRev: Math.max(state.latestRev, input.rev) };
    case "caught-up":
      return catchUp(state, input.since, input.changes);
    case "older":
      return prepend(state, input.page);
    default:
      return { ...state, pending: foldPending(state, input) };
  }
}

/** Whether a change is known to be missing, so that the changes since `rev` must be fetched. */
export function isBehind(state: ThreadState): boolean {
  return state.latestRev > state.rev || state.ahead.length > 0;
}

export function hasOlder(state: ThreadState): boolean {
  return state.firstSeq > 1 && state.messages.length > 0;
}

/**
 * A change from before the window leaves its trace in the quotes of that message alone. Some of these may still be
 * missing when it comes before its turn: then it is only heard of, and fetched with them.
 */
function takeChange(state: ThreadState, message: MessageView): ThreadState {
  const merged = merge(state, [message]);
  if (message.seq >= state.firstSeq || message.rev <= state.rev + 1) return takeRev(merged, message.rev);
  return { ...merged, latestRev: Math.max(state.latestRev, message.rev) };
}

/** Takes rows in by `seq`: of two versions the newer counts, and only what joins the window without a hole is shown. */
function merge(state: ThreadState, rows: readonly MessageView[], firstSeq = state.firstSeq): ThreadState {
  const bySeq = new Map([...state.messages, ...state.ahead].map((message) => [message.seq, message]));
  for (const row of rows) {
    const known = bySeq.get(row.seq);
    if (row.seq >= firstSeq && (!known || known.rev < row.rev)) bySeq.set(row.seq, row);
  }
  const all = [...state.messages, ...state.ahead, ...rows];
  const sorted = withNewestQuotes([...bySeq.values()], all).toSorted((a, b) => a.seq - b.seq);
  const hole = sorted.findIndex((message, index) => message.seq !== firstSeq + index);
  const end = hole === -1 ? sorted.length : hole;
  return {
    ...state,
    firstSeq,
    messages: sorted.slice(0, end),
    ahead: sorted.slice(end),
    pending: withNewestQuotes(withoutConfirmed(state, [...rows, ...state.ahead], sorted.slice(end)), all),
  };
}

/** Notes that a change was taken in; `rev` moves on over all that follow it without a gap. */
function takeRev(state: ThreadState, taken: number): ThreadState {
  const ahead = [...new Set([...state.revsAhead, taken])].filter((rev) => rev > state.rev).sort((a, b) => a - b);
  const gap = ahead.findIndex((rev, index) => rev !== state.rev + 1 + index);
  const run = gap === -1 ? ahead.length : gap;
  const latestRev = Math.max(state.latestRev, taken);
  return { ...state, rev: state.rev + run, revsAhead: ahead.slice(run), latestRev };
}

function catchUp(state: ThreadState, since: number, changes: MessageChanges): ThreadState {
  const merged = merge(state, changes.items);
  // Asked from beyond what is known by now: the rows are good, but something before `since` is still missing.
  if (since > state.rev) return merged;
  const rev = Math.max(state.rev, changes.nextCursor ?? changes.rev);
  return takeRev({ ...merged, rev, latestRev: Math.max(state.latestRev, changes.rev) }, rev);
}

/**
 * A page read before the newest change known may hold old versions, whose changes came while they were outside the
 * window and fell away: what is known steps back to the page, and the changes since are fetched again.
 */
function prepend(state: ThreadState, page: MessagePage): ThreadState {
  const [first, last] = [page.items[0], page.items.at(-1)];
  if (!first || !last || first.seq >= state.firstSeq || last.seq < state.firstSeq - 1) return state;
  const merged = merge(state, page.items, first.seq);
  if (page.rev >= state.latestRev) return merged;
  return { ...merged, rev: Math.min(state.rev, page.rev), revsAhead: [] };
}
