import { type DraftState, EMPTY_DRAFT, openDraft, receive } from "@/lib/inbox/draft-state";

/**
 * What was typed and not sent, as this browser kept it; null where nothing was. A signed-out visitor's text (kept for
 * its tab alone) moves to the person who signs in.
 */
export function readDraft(viewerId: string | null, username: string): DraftState | null {
  const unsigned = read(sessionStorage, nameOf(null, username));
  if (!viewerId) return unsigned;
  const own = read(localStorage, nameOf(viewerId, username));
  if (!unsigned) return own;
  sessionStorage.removeItem(nameOf(null, username));
  const joined = join(own ?? openDraft(null), unsigned);
  writeDraft(viewerId, username, joined);
  return joined;
}

/** Keeps it at once, so that no crash loses a word; a browser without room leaves that to the server. */
export function writeDraft(viewerId: string | null, username: string, state: DraftState): void {
  const storage = viewerId ? localStorage : sessionStorage;
  const isNothing = state.version === 0 && state.content === EMPTY_DRAFT;
  try {
    if (isNothing) storage.removeItem(nameOf(viewerId, username));
    else storage.setItem(nameOf(viewerId, username), JSON.stringify(state));
  } catch {
    // Full, or closed to us.
  }
}

/** Takes a draft for handed over whose message went out while its conversation was not open, unless it says more by now. */
export function clearDraft(viewerId: string, username: string, sent: string): void {
  const kept = readDraft(viewerId, username);
  if (kept?.content.body.trim() === sent) writeDraft(viewerId, username, receive(kept, { type: "handed-over" }));
}

/** Both are theirs; which of them is wanted only they can tell. */
function join(own: DraftState, unsigned: DraftState): DraftState {
  const [body, added] = [own.content.body, unsigned.content.body];
  const joined = body && body !== added ? `${body}\n\n${added}` : added;
  return receive(own, { type: "edited", content: { body: joined } });
}

function read(storage: Storage, name: string): DraftState | null {
  const kept = storage.getItem(name);
  if (!kept) return null;
  try {
    const state: DraftState | null = JSON.parse(kept);
    if (typeof state?.content?.body === "string") return state;
  } catch {
    // Kept by an earlier version, as nothing but its text.
  }
  return receive(openDraft(null), { type: "edited", content: { body: kept } });
}

function nameOf(viewerId: string | null, username: string): string {
  return `draft:${viewerId ?? "signed-out"}:${username}`;
}
