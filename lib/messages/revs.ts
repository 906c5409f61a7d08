import type { MessageChanges } from "./types";

/** Up to which change of a conversation something is known. */
export interface Revs {
  /** Every change up to this one is known, as far as it concerns what is shown. */
  rev: number;
  /** Changes taken in beyond `rev`, with at least one missing before each run of them. */
  revsAhead: readonly number[];
  /** The newest change heard of, taken in or not. */
  latestRev: number;
}

export function heardOfRev<State extends Revs>(state: State, rev: number): State {
  return { ...state, latestRev: Math.max(state.latestRev, rev) };
}

/** Notes that a change was taken in; `rev` moves on over all that follow it without a gap. */
export function withRev<State extends Revs>(state: State, taken: number): State {
  const ahead = [...new Set([...state.revsAhead, taken])].filter((rev) => rev > state.rev).sort((a, b) => a - b);
  const gap = ahead.findIndex((rev, index) => rev !== state.rev + 1 + index);
  const run = gap === -1 ? ahead.length : gap;
  return heardOfRev({ ...state, rev: state.rev + run, revsAhead: ahead.slice(run) }, taken);
}

/** Notes that the changes since `since` were taken in. */
export function withChanges<State extends Revs>(state: State, since: number, changes: MessageChanges): State {
  // Asked from beyond what is known by now: the rows are good, but something before `since` is still missing.
  if (since > state.rev) return state;
  const rev = Math.max(state.rev, changes.nextCursor ?? changes.rev);
  return withRev(heardOfRev({ ...state, rev }, changes.rev), rev);
}

/**
 * Notes that a page was joined to what is known. Read before the newest change known, it may hold old versions, whose
 * changes came while they were outside and fell away: what is known steps back to it, and the changes since are fetched.
 */
export function withPageOf<State extends Revs>(state: State, rev: number): State {
  return rev >= state.latestRev ? state : { ...state, rev: Math.min(state.rev, rev), revsAhead: [] };
}
