import { rangesOf } from "./marks";

const SNIPPET_LENGTH = 200;
/** How much of what stands before the match is shown. */
const LEAD_LENGTH = 60;

/** At most 200 characters of a body on one line, around the first of the folded `terms`; cut between words where it can be. */
export function snippetOf(body: string, terms: readonly string[]): string {
  const line = body.replace(/\s+/g, " ").trim();
  if (line.length <= SNIPPET_LENGTH) return line;
  const first = rangesOf(line, terms)[0]?.start ?? 0;
  const start = first <= LEAD_LENGTH ? 0 : wordStart(line, first);
  const isWhole = start + SNIPPET_LENGTH > line.length;
  const head = start > 0 ? "…" : "";
  const room = SNIPPET_LENGTH - head.length - (isWhole ? 0 : 1);
  return isWhole ? `${head}${cut(line.slice(start), room)}` : `${head}${cut(line.slice(start), room).trimEnd()}…`;
}

/** Where the first word begins that is within reach before the match. */
function wordStart(line: string, first: number): number {
  const blank = line.indexOf(" ", first - LEAD_LENGTH);
  return blank >= 0 && blank < first ? blank + 1 : first;
}

/** The beginning of a text, never cut inside a character. */
function cut(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text[length - 1] ?? "") && text.length > length ? length - 1 : length;
  return text.slice(0, end);
}
