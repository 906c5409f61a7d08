/** A browser says at most this often that its person is writing. */
export const TYPING_PAUSE_MS = 3000;

/** How long one is shown as writing after that was said last. */
export const TYPING_MS = 5000;

/** Who is writing, as one tab knows it; by conversation, of which each has one other person. */
export interface TypingState {
  /** Until when, in milliseconds of the tab's own clock. */
  until: Readonly<Record<string, number>>;
  /** The newest that they have said. */
  said: Readonly<Record<string, number>>;
}

export type TypingInput =
  /** They are writing, and have seen the message `lastSeq`. */
  | { type: "typing"; conversationId: string; lastSeq: number; now: number }
  /** Their message `seq` is here. */
  | { type: "said"; conversationId: string; seq: number }
  /** Time has passed. */
  | { type: "passed"; now: number };

export const NOBODY: TypingState = { until: {}, said: {} };

/** The one fold that everything about writing goes through, in whatever order it comes. */
export function receive(state: TypingState, input: TypingInput): TypingState {
  switch (input.type) {
    case "typing": {
      const { conversationId: id, lastSeq, now } = input;
      // Told before the message was there, it was that message which they were writing.
      if (lastSeq < (state.said[id] ?? 0)) return state;
      return { ...state, until: { ...state.until, [id]: now + TYPING_MS } };
    }
    case "said": {
      const { conversationId: id, seq } = input;
      const said = { ...state.said, [id]: Math.max(state.said[id] ?? 0, seq) };
      return { said, until: keep(state.until, (other) => other !== id) };
    }
    case "passed":
      return { ...state, until: keep(state.until, (_, end) => end > input.now) };
  }
}

/** When somebody will be taken for having stopped, or null while nobody is writing. */
export function nextEndOf({ until }: TypingState): number | null {
  const ends = Object.values(until);
  return ends.length > 0 ? Math.min(...ends) : null;
}

function keep(until: TypingState["until"], isKept: (id: string, end: number) => boolean): TypingState["until"] {
  return Object.fromEntries(Object.entries(until).filter(([id, end]) => isKept(id, end)));
}
