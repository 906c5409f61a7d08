import { phonesIn } from "./phones";

/** A piece of what somebody wrote: `text` as it stands there from `at` on, in UTF-16 code units. */
export type Part = { at: number; text: string } & (
  | { kind: "text" }
  /** `href` is http, https, mailto or tel. */
  | { kind: "link"; href: string }
  | { kind: "code" }
  /** Lines of code between three backticks. */
  | { kind: "block" }
);

/** A stretch of a text, in UTF-16 code units, and where it leads. */
export interface Found {
  index: number;
  lastIndex: number;
  href: string;
}

/** Finds the addresses in a text. What does so is large, and few messages have any: it is given where there may be some. */
export type FindLinks = (text: string) => Found[];

/**
 * Three backticks, a word for the language at most, the code, three backticks; or one line between single ones. Blanks come
 * first, so that code that never ends is looked through once, and not from each of its letters on.
 */
const CODE = /```(?:[\w+#-]*\n)?(\s*\S[\s\S]*?)```|`([^\S\n]*[^`\s][^`\n]*)`/g;

/** Takes what somebody wrote apart into text, links and code. Nothing is lost but the marks and line ends around code. */
export function partsOf(body: string, findLinks: FindLinks): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of body.matchAll(CODE)) {
    const [whole, block, inline] = match;
    const before = body.slice(from, match.index);
    const isBlock = block !== undefined;
    parts.push(...linked(isBlock ? before.replace(/\n$/, "") : before, from, findLinks));
    const text = isBlock ? block.replace(/\n$/, "") : (inline ?? "");
    parts.push({ kind: isBlock ? "block" : "code", text, at: body.indexOf(text, match.index + (isBlock ? 3 : 1)) });
    from = match.index + whole.length;
    if (isBlock && body[from] === "\n") from += 1;
  }
  return [...parts, ...linked(body.slice(from), from, findLinks)];
}

/** Whether there may be an address in it; where this says no, there is none. */
export function mayHaveLinks(body: string): boolean {
  return /[^\s.]\.[^\s.]|@|:\/\//.test(body);
}

/** The parts of a text without code that begins at `start`. */
function linked(text: string, start: number, findLinks: FindLinks): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, lastIndex, href } of found(text, findLinks)) {
    // A number inside an address is a part of it.
    if (index < from) continue;
    if (index > from) parts.push({ kind: "text", at: start + from, text: text.slice(from, index) });
    parts.push({ kind: "link", at: start + index, text: text.slice(index, lastIndex), href });
    from = lastIndex;
  }
  if (from < text.length) parts.push({ kind: "text", at: start + from, text: text.slice(from) });
  return parts;
}

function found(text: string, findLinks: FindLinks): Found[] {
  return [...findLinks(text), ...phonesIn(text)].sort((a, b) => a.index - b.index || b.lastIndex - a.lastIndex);
}
