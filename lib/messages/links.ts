import { LinkifyIt, type Match } from "linkify-it";
import type { Found } from "./parts";

const linkify = new LinkifyIt({ fuzzyLink: true }).add("//", null).add("ftp:", null);

/** Characters that would turn what is read around. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Ends of file names that are countries as well: what designers and programmers send is not meant as an address. */
const FILE_ENDINGS = new Set(["ai", "md", "pl", "ps", "py", "rs", "sh"]);

/** The addresses of pages and mailboxes in what somebody wrote. */
export function linksIn(text: string): Found[] {
  const matches = /[.:@]/.test(text) ? (linkify.match(text) ?? []) : [];
  return matches.flatMap(asLink);
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
