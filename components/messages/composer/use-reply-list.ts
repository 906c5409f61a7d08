"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import { fillReply, matchReplies, type ReplyVariables, replyQuery } from "@/lib/messages/reply-rules";
import type { SavedReplyView } from "@/lib/messages/types";
import { insertAtCaret } from "./insert-at-caret";

interface Writing {
  text: string;
  onChange(text: string): void;
  field: RefObject<HTMLTextAreaElement | null>;
  variables: ReplyVariables;
  /** Whether this person can have any. */
  isOffered: boolean;
}

/** The saved replies that "/" offers at the beginning of a message, and a button at any time. */
export function useReplyList({ text, onChange, field, variables, isOffered }: Writing) {
  const query = isOffered ? replyQuery(text) : null;
  const [isBrowsing, setIsBrowsing] = useState(false);
  const [isDismissed, setIsDismissed] = useState(false);
  const [index, setIndex] = useState(0);
  const isOpen = isBrowsing || (query !== null && !isDismissed);
  const { replies, hasFailed } = useReplies(isOpen);
  const matches = replies ? matchReplies(replies, query ?? "") : [];
  const active = isOpen ? (matches[index] ?? matches.at(-1)) : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is typed begins at the top, or begins anew.
  useEffect(() => {
    setIndex(0);
    setIsBrowsing(false);
    if (query === null) setIsDismissed(false);
  }, [text]);

  function close() {
    setIsBrowsing(false);
    setIsDismissed(true);
  }

  /** As it would be sent. */
  const textOf = ({ body }: SavedReplyView) => fillReply(body, variables);

  function choose(reply: SavedReplyView) {
    close();
    if (query === null) insertAtCaret(field.current, textOf(reply), onChange);
    else onChange(textOf(reply));
    field.current?.focus();
  }

  function move(step: number) {
    const from = active ? matches.indexOf(active) : 0;
    setIndex((from + step + matches.length) % Math.max(1, matches.length));
  }

  /** Answers whether the key was meant for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen || event.nativeEvent.isComposing || event.keyCode === 229) return false;
    const isChoice = event.key === "Enter" || event.key === "Tab";
    // Before the list is there, nobody can mean to send what they look for.
    const act = isChoice && (active ? () => choose(active) : replies || hasFailed ? undefined : () => {});
    const acts = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: close };
    const run = act || Object.entries(acts).find(([key]) => key === event.key)?.[1];
    if (!run || event.shiftKey) return false;
    event.preventDefault();
    run();
    return true;
  }

  function toggle() {
    setIsDismissed(false);
    if (isOpen) close();
    else setIsBrowsing(true);
    field.current?.focus();
  }

  return { isOpen, matches, replies, hasFailed, active, textOf, choose, close, toggle, onKeyDown };
}

export type ReplyListState = ReturnType<typeof useReplyList>;

/** One's saved replies, asked for whenever the list opens; until then those that were known. */
function useReplies(isOpen: boolean) {
  const [replies, setReplies] = useState<readonly SavedReplyView[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const load = useCallback(async () => {
    setHasFailed(false);
    const answer = await getJson<{ items: SavedReplyView[] }>("/api/v1/saved-replies").catch(() => null);
    if (answer) setReplies(answer.items);
    else setHasFailed(true);
  }, []);
  useEffect(() => {
    if (isOpen) void load();
  }, [isOpen, load]);
  return { replies, hasFailed };
}
