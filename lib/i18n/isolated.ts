/** A name or a title as it stands within a sentence: kept together where it runs from right to left, and never turning what is around it. */
export function isolated(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? `\u2068${text}\u2069` : text;
}
