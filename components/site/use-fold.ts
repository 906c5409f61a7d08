"use client";

import { useCallback, useRef, useState } from "react";

/**
 * State that only a pure fold changes. Unlike a reducer's it can be read at once, between one input and the next
 * rendering, which whoever decides on what is still missing must do.
 */
export function useFold<State, Input>(
  fold: (state: State, input: Input) => State,
  open: () => State,
): [State, (input: Input) => void, () => State] {
  const [state, setState] = useState(open);
  const newest = useRef(state);
  const receive = useCallback(
    (input: Input) => {
      newest.current = fold(newest.current, input);
      setState(newest.current);
    },
    [fold],
  );
  const read = useCallback(() => newest.current, []);
  return [state, receive, read];
}
