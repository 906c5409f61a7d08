"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { JumpTo } from "@/components/messages/log/jump-context";

/** Draws a text with what was searched for marked in it. */
export type Mark = (text: string) => ReactNode;

/** Who searches: the results beside the conversation, or the bar above its log, which counts while it is open. */
export type Searcher = "results" | "bar";

export const MarkContext = createContext<Mark | null>(null);
export const FoundContext = createContext<number | null>(null);

/** What a search does in the conversation that is open beside it. */
export interface InThread {
  setMark(searcher: Searcher, mark: Mark | null): void;
  setFoundSeq(seq: number | null): void;
  /** Null while none is open. */
  jump: { current: JumpTo | null };
}

export const InThreadContext = createContext<InThread>({
  setMark: () => {},
  setFoundSeq: () => {},
  jump: { current: null },
});

/** Null while nothing is searched for: then texts are drawn as they are. */
export function useMark(): Mark | null {
  return useContext(MarkContext);
}

/** The number of the message at which a search in the conversation has arrived. */
export function useFoundSeq(): number | null {
  return useContext(FoundContext);
}
