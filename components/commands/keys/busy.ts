const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable='false']), [role='textbox']";
/** What lies over the page and has the keys for itself. Words that pass by are popovers of another kind. */
const COVER = "dialog[open], [role='dialog'], [role='alertdialog'], [role='menu'], [popover='auto']:popover-open";
const PRESSABLE = "a, button, summary, [role='button'], [role='switch'], [role='option'], [data-seq]";

/** Whether keys are written where the focus is. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELD) !== null;
}

/** Whether Enter has a meaning of its own where the focus is. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(PRESSABLE) !== null;
}

/** Whether a dialog or a menu is open. */
export function isCovered(): boolean {
  return [...document.querySelectorAll(COVER)].some((cover) => cover.checkVisibility());
}
