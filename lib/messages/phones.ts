const GAP = "[ \\u00A0.-]?";
/** As it is dialled in Morocco, or with the country and perhaps a zero that is not dialled then. */
const MOROCCAN = `(?:(?:\\+|00)212\\)?${GAP}\\(?0?\\)?${GAP}|0)[5-8](?:${GAP}\\d){8}`;
/** Any other country's, in groups or not, with or without brackets around one of them. */
const INTERNATIONAL = `\\+(?!212)[1-9](?:${GAP}\\(?\\d\\)?){7,14}`;
/** What stands in front of or behind a number that is only a part of something longer. */
const GOES_ON_BEFORE = /[\p{L}\p{N}_+@#/=.,:-]$/u;
const GOES_ON_AFTER = /^(?:[\p{L}\p{N}_@/=]|[.,:-]\p{N})/u;

/** Telephone numbers in what somebody wrote: Moroccan ones as they are dialled there, others with their country. */
export function phonesIn(text: string): { index: number; lastIndex: number; href: string }[] {
  return [...text.matchAll(new RegExp(`${MOROCCAN}|${INTERNATIONAL}`, "g"))].flatMap(({ 0: number, index }) => {
    const lastIndex = index + number.length;
    const before = text.slice(Math.max(0, index - 2), index);
    const isPart = GOES_ON_BEFORE.test(before) || GOES_ON_AFTER.test(text.slice(lastIndex, lastIndex + 2));
    return isPart ? [] : [{ index, lastIndex, href: `tel:${dialled(number)}` }];
  });
}

/** As it can be dialled from everywhere. */
function dialled(number: string): string {
  const digits = number.replace(/\D/g, "");
  if (number.startsWith("+") && !digits.startsWith("212")) return `+${digits}`;
  return `+212${digits.slice(-9)}`;
}
