import { LinkifyIt, type Match } from "linkify-it";
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

interface Found {
  index: number;
  lastIndex: number;
  href: string;
}

const linkify = new LinkifyIt({ fuzzyLink: true }).add("//", null).add("ftp:", null);

/**
 * Three backticks, a word for the language at most, the code, three backticks; or one line between single ones. Blanks come
 * first, so that code that never ends is looked through once, and not from each of its letters on.
 */
const CODE = /```(?:[\w+#-]*\n)?(\s*\S[\s\S]*?)```|`([^\S\n]*[^`\s][^`\n]*)`/g;
/** Characters that would turn what is read around. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Ends of file names that are countries as well: what designers and programmers send is not meant as an address. */
const FILE_ENDINGS = new Set(["ai", "md", "pl", "ps", "py", "rs", "sh"]);

/** Takes what somebody wrote apart into text, links and code. Nothing is lost but the marks and line ends around code. */
export function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of body.matchAll(CODE)) {
    const [whole, block, inline] = match;
    const before = body.slice(from, match.index);
    const isBlock = block !== undefined;
    parts.push(...linked(isBlock ? before.replace(/\n$/, "") : before, from));
    const text = isBlock ? block.replace(/\n$/, "") : (inline ?? "");
    parts.push({ kind: isBlock ? "block" : "code", text, at: body.indexOf(text, match.index + (isBlock ? 3 : 1)) });
    from = match.index + whole.length;
    if (isBlock && body[from] === "\n") from += 1;
  }
  return [...parts, ...linked(body.slice(from), from)];
}

/** The parts of a text without code that begins at `start`. */
function linked(text: string, start: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, lastIndex, href } of found(text)) {
    // A number inside an address is a part of it.
    if (index < from) continue;
    if (index > from) parts.push({ kind: "text", at: start + from, text: text.slice(from, index) });
    parts.push({ kind: "link", at: start + index, text: text.slice(index, lastIndex), href });
    from = lastIndex;
  }
  if (from < text.length) parts.push({ kind: "text", at: start + from, text: text.slice(from) });
  return parts;
}

function found(text: string): Found[] {
  const links = /[.:@]/.test(text) ? (linkify.match(text) ?? []) : [];
  return [...links.flatMap(asLink), ...phonesIn(text)].sort((a, b) => a.index - b.index || b.lastIndex - a.lastIndex);
}

function asLink({ schema, index, lastIndex, raw, url }: Match): Found[] {
  const isGuessed = schema === "";
  if (BIDI_CONTROLS.test(raw) || (isGuessed && !isAddress(raw))) return [];
  const href = isGuessed ? url.replace(/^http:/, "https:") : url;
  return isSafe(href) ? [{ index, lastIndex, href }] : [];
}

/** Whether it leads to a page of some site, or to a mailbox, and can run nothing. */
function isSafe(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return protocol === "mailto:" || ((protocol === "https:" || protocol === "http:") && hostname.includes("."));
}

/** A full stop without a space after it makes no address of the words around it, and a file is none either. */
function isAddress(raw: string): boolean {
  const [host = "", ...path] = raw.split(/[/?#]/);
  const ending = host.slice(host.lastIndexOf(".") + 1);
  if (ending !== ending.toLowerCase()) return false;
  return path.length > 0 || /^www\./i.test(host) || !FILE_ENDINGS.has(ending);
}
