/** How long whoever types may pause before it is searched for. */
export const DEBOUNCE_MS = 200;
/** One letter is the beginning of half of all words. */
const MIN_LENGTH = 2;

/** What stands in the searchbox, beside what the address says. */
export interface BoxState {
  text: string;
  /** The words in the address when it was last looked at. */
  seen: string;
  /** What was put into the address from here and has not been seen there yet, oldest first. */
  written: readonly string[];
}

export type BoxInput =
  | { type: "typed"; text: string }
  | { type: "wrote"; words: string }
  /** The address says this now. */
  | { type: "saw"; words: string };

export function openBox(words: string): BoxState {
  return { text: words, seen: words, written: [] };
}

/** An address that changes from elsewhere (the way back, a link) is shown; the echo of what was typed takes nothing back. */
export function receiveInBox(state: BoxState, input: BoxInput): BoxState {
  switch (input.type) {
    case "typed":
      return { ...state, text: input.text };
    case "wrote":
      return { ...state, written: [...state.written, input.words] };
    case "saw": {
      if (input.words === state.seen) return state;
      const echo = state.written.indexOf(input.words);
      if (echo === -1) return openBox(input.words);
      return { ...state, seen: input.words, written: state.written.slice(echo + 1) };
    }
  }
}

/** What is to be searched for; empty for too little. */
export function wordsIn(text: string): string {
  const words = text.trim();
  return [...words].length < MIN_LENGTH ? "" : words;
}
