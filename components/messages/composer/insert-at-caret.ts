/** Puts `text` where one is writing, in the place of what is selected, and goes on behind it. */
export function insertAtCaret(
  field: HTMLTextAreaElement | null,
  text: string,
  onChange: (value: string) => void,
): void {
  if (!field || field.readOnly) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  onChange(field.value);
}
