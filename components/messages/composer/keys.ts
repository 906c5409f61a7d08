import type { KeyboardEvent } from "react";
import { isTouchFirst } from "@/components/site/touch-first";
import type { SendKey } from "@/lib/messages/types";

/** Whether a key sends, as its person has set it; while an input method composes it belongs to the word being written. */
export function isSendKey(event: KeyboardEvent, sendKey: SendKey): boolean {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
  if (event.key !== "Enter" || isComposing) return false;
  // Who sends by Enter alone may hold Ctrl as well.
  if (event.ctrlKey || event.metaKey) return true;
  // On a phone Enter is a new line, for there is no Shift beside it.
  return sendKey === "enter" && !event.shiftKey && !isTouchFirst();
}

/** The key that goes back to what was said last; with others beside it, it means something else. */
export function isBareArrowUp(event: KeyboardEvent): boolean {
  const hasOthers = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  return event.key === "ArrowUp" && !hasOthers && !event.nativeEvent.isComposing;
}
