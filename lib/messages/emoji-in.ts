/** UTF-16 code units of the longest emoji, such as a family, with room to spare. */
const MAX_EMOJI_LENGTH = 32;
const VARIATION = "\u{FE0F}";

/**
 * The one emoji that `text` is, as Unicode recommends to write it; null for anything else. With or without the character
 * that asks for a coloured picture it is the same one.
 */
export function emojiIn(text: string): string | null {
  if (text.length > MAX_EMOJI_LENGTH) return null;
  const spellings = [text, text.replaceAll(VARIATION, ""), `${text}${VARIATION}`];
  return spellings.find((spelling) => matches("^\\p{RGI_Emoji}$", spelling)) ?? null;
}

/** Whether a body is nothing but one to three emoji, with or without spaces between. */
export function isFewEmoji(body: string): boolean {
  return body.length <= 3 * MAX_EMOJI_LENGTH && matches(`^(?:\\p{RGI_Emoji}${VARIATION}?\\s*){1,3}$`, body);
}

/** Browsers before 2023 do not know whole emoji: to these a literal would be a syntax error, and nothing is one. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "v").test(text);
  } catch {
    return false;
  }
}
