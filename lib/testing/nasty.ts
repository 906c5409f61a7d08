import fc from "fast-check";

/** What would end a header, begin another one, name another receiver or turn a line around, where it were taken for more than words. */
const NASTY = [
  ...["\r\n", "\n", "\r", "\r\n\r\n", "\r\n ", "\u0085", "\u000b", "\u2028", "\u2029"],
  ...["Bcc: a@b.example", "\r\nBcc: a@b.example\r\n", "%0d%0aCc: a@b.example", "Subject: other", "\r\n.\r\nQUIT\r\n"],
  ...["=?utf-8?Q?=0D=0ABcc:_a@b.example?=", "=?utf-8?B?DQpCY2M6IGFAYi5leGFtcGxl?=", "=?", "?="],
  ...['"', "\\", "<x@y.example>", ",", ";", ":", "(", ")", "@", "undisclosed-recipients:;"],
  ...["\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "علي", "é", "e\u0301", "😀", "{name}", "<b>", "&amp;"],
];

/** Names and titles of whoever means no good, without what Postgres cannot hold. */
export function nastyText(): fc.Arbitrary<string> {
  const any = fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => text.replaceAll("\0", ""));
  return fc.array(fc.oneof(fc.constantFrom(...NASTY), any), { maxLength: 8 }).map((parts) => parts.join(""));
}
