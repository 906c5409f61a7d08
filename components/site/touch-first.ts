/** Whether one types on the screen: a focused field covers half of it with the keyboard. */
export function isTouchFirst(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}
