import { foldPending, type PendingInput } from "./pending";
import { heardOfRev, type Revs, withChanges, withPageOf, withRev } from "./revs";
import type { MessageChanges, MessagePage, MessageView } from "./types";
import { cutTo, type Frame, framed, frameOf, type Window, withNewer, withOlder } from "./window";

/** What one tab knows of a conversation. */
export interface ThreadState extends Window, Revs {
  /** The newest message heard of, shown or not. */
  latestSeq: number;
  /** The newest of one's own among them: whoever writes has read what came before. */
  latestOwnSeq: number;
  /** The newest message whose content is known, shown or not: the next one goes on with what that was written from. */
  newest: MessageView | null;
}

export type ThreadInput =
  /** An event, or the answer to one's own send, edit or unsend: one change. */
  | { type: "changed"; message: MessageView }
  /** An event too large to carry its message. */
  | { type: "hinted"; seq: number; rev: number }
  /** The answer to asking for the changes since `since`. */
  | { type: "caught-up"; since: number; changes: MessageChanges }
  /** The answer to asking for the page before `firstSeq`. */
  | { type: "older"; page: MessagePage }
  /** The answer to asking for the page after `endsAt`. */
  | { type: "newer"; page: MessagePage }
  /** A page to show instead of what is shown. */
  | { type: "reopened"; page: MessagePage }
  /** At most `length` messages are to be kept, those at one end of the window. */
  | { type: "trimmed"; keep: "oldest" | "newest"; length: number }
  | PendingInput;

/** What a tab knows after its first page, and of the newest message where that is not in it. */
export function openThread(viewerId: string, page: MessagePage, newest: MessageView | null = null): ThreadState {
  const empty = { viewerId, messages: [], ahead: [], pending: [], firstSeq: 1, endsAt: null };
  return reopen({ ...empty, rev: 0, revsAhead: [], latestRev: 0, latestSeq: 0, latestOwnSeq: 0, newest }, page);
}

/**
 * The one fold that answers, events and pages go through. In whatever order, however often and with whatever losses
 * they come, catching up until {@link isBehind} is false ends in what a fresh fetch of the same window would show.
 */
export function receive(state: ThreadState, input: ThreadInput): ThreadState {
  switch (input.type) {
    case "changed":
      return takeChange(state, input.message);
    case "hinted":
      return heardOf(heardOfRev(state, input.rev), input.seq);
    case "caught-up":
      return withChanges(take(state, input.changes.items), input.since, input.changes);
    case "older":
      return join(state, input.page, withOlder(state, input.page));
    case "newer":
      return join(state, input.page, withNewer(state, input.page));
    case "reopened":
      return reopen(state, input.page);
    case "trimmed":
      // What was taken in before its turn may be forgotten here, and still missing in the quotes to come: fetched again.
      return { ...framed(state, [], cutTo(state, input.keep, input.length)), revsAhead: [] };
    default:
      return { ...state, pending: foldPending(state, input) };
  }
}

/** Whether a change is known to be missing, so that the changes since `rev` must be fetched. */
export function isBehind(state: ThreadState): boolean {
  return state.latestRev > state.rev || (state.ahead.length > 0 && !hasNewer(state));
}

export function hasOlder(state: ThreadState): boolean {
  return state.firstSeq > 1 && state.messages.length > 0;
}

/** Whether the window leaves later messages out; then what comes in beyond it is not shown. */
export function hasNewer(state: ThreadState): boolean {
  return state.endsAt !== null;
}

/**
 * A change from before the window leaves its trace in the quotes of that message alone. Some of these may still be
 * missing when it comes before its turn: then it is only heard of, and fetched with them.
 */
function takeChange(state: ThreadState, message: MessageView): ThreadState {
  const taken = take(state, [message]);
  const isWithin = message.seq >= state.firstSeq || message.rev <= state.rev + 1;
  return isWithin ? withRev(taken, message.rev) : heardOfRev(taken, message.rev);
}

/** Takes rows in, as far as they lie in the frame, and notes all that they tell of. */
function take(state: ThreadState, rows: readonly MessageView[], frame: Frame = state): ThreadState {
  const own = rows.filter(({ senderId }) => senderId === state.viewerId).map(({ seq }) => seq);
  const latestOwnSeq = Math.max(state.latestOwnSeq, ...own);
  const newest = rows.reduce(newerOf, state.newest);
  return { ...heardOf(framed(state, rows, frame), ...rows.map(({ seq }) => seq)), latestOwnSeq, newest };
}

function newerOf(known: MessageView | null, row: MessageView): MessageView {
  return known && (known.seq > row.seq || (known.seq === row.seq && known.rev > row.rev)) ? known : row;
}

function heardOf(state: ThreadState, ...seqs: readonly number[]): ThreadState {
  return { ...state, latestSeq: Math.max(state.latestSeq, ...seqs) };
}

/** Puts a page at one end of the window. */
function join(state: ThreadState, page: MessagePage, frame: Frame | null): ThreadState {
  return frame ? withPageOf(heardOf(take(state, page.items, frame), page.lastSeq), page.rev) : state;
}

/** Nothing but the page is shown, and so nothing is known that is newer than it. */
function reopen(state: ThreadState, page: MessagePage): ThreadState {
  const opened = heardOf(take(state, page.items, frameOf(page)), page.lastSeq);
  return { ...opened, rev: page.rev, revsAhead: [], latestRev: Math.max(state.latestRev, page.rev) };
}
