import type { SavedReplyView } from "./types";

export const MAX_SAVED_REPLIES = 100;
/** UTF-16 code units, as `maxlength` and `String.length` count them. */
export const MAX_REPLY_NAME_LENGTH = 40;
export const MAX_REPLY_BODY_LENGTH = 2_000;

/** What stands for whom one writes to, and for what it is about. */
export interface ReplyVariables {
  name: string;
  /** Null where there is none: the words around it close up. */
  gig: string | null;
}

/** A saved reply as it is sent: `{name}` and `{gig}` filled in. What stands in `[…]` around a gig goes with it. */
export function fillReply(body: string, { name, gig }: ReplyVariables): string {
  const said = gig ? body.replace(WITH_GIG, "$1") : withoutGig(body);
  return said.replace(/\{(name|gig)\}/g, (_, variable) => (variable === "name" ? name : (gig ?? "")));
}

const WITH_GIG = /\[([^[\]\n]*\{gig\}[^[\]\n]*)\]/g;

/** The replies that `query` may mean, the likeliest first: names that begin with it, then names and texts that hold it. */
export function matchReplies(replies: readonly SavedReplyView[], query: string): SavedReplyView[] {
  const sought = folded(query.trim());
  const rankOf = ({ name, body }: SavedReplyView) => {
    if (folded(name).startsWith(sought)) return 0;
    if (folded(name).includes(sought)) return 1;
    return folded(body).includes(sought) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rankOf(reply) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ reply }) => reply);
}

/** What follows "/" in a composer that holds nothing else; null where it is no search for a saved reply. */
export function replyQuery(text: string): string | null {
  const query = /^\/([^\n/]*)$/.exec(text)?.[1];
  return query !== undefined && query.length <= MAX_REPLY_NAME_LENGTH ? query : null;
}

/** Without capitals and accents, as one types in haste. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/** A gig named outside of brackets goes with the quotation marks that it stands in, and the blank before it. */
function withoutGig(body: string): string {
  return body
    .replace(WITH_GIG, "")
    .replace(/[^\S\n]*[«“"(]?[^\S\n]*\{gig\}[^\S\n]*[»”")]?/g, "")
    .replace(/^[^\S\n]+/gm, "");
}
