import { isInLane, type Lane } from "./lane-rules";
import { withNewestQuotes } from "./quoted";
import { heardOfRev, type Revs, withChanges, withPageOf, withRev } from "./revs";
import type { MessageChanges, MessagePage, MessageView } from "./types";

/** What one tab knows of one lane of a conversation. */
export interface LaneState extends Revs {
  lane: Lane;
  /** All messages of the lane from this one on are known; 1 where all are. */
  firstSeq: number;
  /** Those, oldest first. */
  messages: readonly MessageView[];
}

export type LaneInput =
  /** An event, or the answer to one's own change, in the lane or elsewhere. */
  | { type: "changed"; message: MessageView }
  /** An event too large to carry its message. */
  | { type: "hinted"; rev: number }
  /** The answer to asking for the changes of the whole conversation since `since`. */
  | { type: "caught-up"; since: number; changes: MessageChanges }
  /** The answer to asking for the lane's page before `firstSeq`. */
  | { type: "older"; page: MessagePage };

/** What a tab knows after the newest page of a lane. */
export function openLane(lane: Lane, { items, nextCursor, rev }: MessagePage): LaneState {
  return { lane, firstSeq: nextCursor ?? 1, messages: items, rev, revsAhead: [], latestRev: rev };
}

/**
 * The one fold that pages, events and answers go through. In whatever order, however often and with whatever losses they
 * come, catching up until {@link isLaneBehind} is false ends in what a fresh fetch of the same part of the lane would show.
 */
export function receiveInLane(state: LaneState, input: LaneInput): LaneState {
  switch (input.type) {
    case "changed":
      return takeChange(state, input.message);
    case "hinted":
      return heardOfRev(state, input.rev);
    case "caught-up":
      return withChanges(take(state, input.changes.items), input.since, input.changes);
    case "older":
      return takeOlder(state, input.page);
  }
}

export function isLaneBehind({ rev, latestRev }: LaneState): boolean {
  return latestRev > rev;
}

export function hasOlderInLane({ firstSeq }: LaneState): boolean {
  return firstSeq > 1;
}

/**
 * How far one has read who has read up to `readSeq` and has seen the lane up to `seenSeq`: up to the first message that is
 * not in it, for nothing else was on the screen.
 */
export function readInLane(messages: readonly MessageView[], readSeq: number, seenSeq: number): number {
  let read = readSeq;
  for (const { seq } of messages) if (seq === read + 1 && seq <= seenSeq) read = seq;
  return read;
}

/**
 * A change of what is not shown leaves its trace in the quotes of that message alone. Some of these may still be missing
 * when it comes before its turn: then it is only heard of, and fetched with them.
 */
function takeChange(state: LaneState, message: MessageView): LaneState {
  const taken = take(state, [message]);
  const isShown = taken.messages.some(({ seq }) => seq === message.seq);
  return isShown || message.rev <= state.rev + 1 ? withRev(taken, message.rev) : heardOfRev(taken, message.rev);
}

/** It leaves no hole, for what is known only grows; the same page may come twice. */
function takeOlder(state: LaneState, page: MessagePage): LaneState {
  const firstSeq = page.nextCursor ?? 1;
  if (firstSeq >= state.firstSeq) return state;
  return withPageOf(take({ ...state, firstSeq }, page.items), page.rev);
}

/** Takes in what is of the lane and not before what is shown; of two versions the newer counts. */
function take(state: LaneState, rows: readonly MessageView[]): LaneState {
  const known = [...state.messages, ...rows];
  const openings = new Set(state.messages.map(({ contextSeq }) => contextSeq));
  const bySeq = new Map(state.messages.map((row) => [row.seq, row]));
  for (const row of rows) {
    const isNewer = row.rev > (bySeq.get(row.seq)?.rev ?? 0);
    if (isNewer && row.seq >= state.firstSeq && belongs(row, state.lane, openings)) bySeq.set(row.seq, row);
  }
  const messages = withNewestQuotes(
    [...bySeq.values()].sort((a, b) => a.seq - b.seq),
    known,
  );
  return { ...state, messages };
}

/** What is not published any more is named by nothing but where it began. */
function belongs({ context, contextSeq }: MessageView, lane: Lane, openings: ReadonlySet<number | null>): boolean {
  return isInLane(context, lane) || (context === null && contextSeq !== null && openings.has(contextSeq));
}
