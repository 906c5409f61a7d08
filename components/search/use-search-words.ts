"use client";

import { useEffect, useReducer } from "react";
import { DEBOUNCE_MS, openBox, receiveInBox, wordsIn } from "@/lib/search/box-state";
import { changeSearch, useSearchAddress } from "./use-search-address";

/** What is typed, put into the address once its writer pauses; and whatever else the address comes to say. */
export function useSearchWords() {
  const { words } = useSearchAddress();
  const [state, dispatch] = useReducer(receiveInBox, words, openBox);
  if (state.seen !== words) dispatch({ type: "saw", words });
  const { text, written } = state;
  const known = written.at(-1) ?? words;
  const wanted = wordsIn(text);

  useEffect(() => {
    if (wanted === known) return;
    const timer = setTimeout(() => put(wanted), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  });

  function put(next: string) {
    dispatch({ type: "wrote", words: next });
    changeSearch({ q: next || null });
  }

  return {
    text,
    type: (typed: string) => dispatch({ type: "typed", text: typed }),
    /** At once. */
    search: () => wanted !== known && put(wanted),
    /** Back to the list as it was. */
    leave() {
      dispatch({ type: "typed", text: "" });
      if (known) put("");
    },
  };
}
