import type { MessageView, ReactionView } from "./types";

/** What its reader is doing to a message, before the server has answered. */
export interface LocalChange {
  /** The text in the editor; null while it is closed. */
  draft: string | null;
  /** Saved: shown until the answer comes. */
  body: string | null;
  /** One's own reaction as it will be; `emoji` is null where it is taken away. */
  reaction: { emoji: string | null } | null;
  /** Unsent as its sender sees it: for a moment it can be undone. */
  unsending: "undoable" | "final" | null;
  /** What went wrong last, and why where the server said so. */
  problem: { doing: "edit" | "unsend" | "react"; reason: string | null } | null;
}

export const UNCHANGED: LocalChange = { draft: null, body: null, reaction: null, unsending: null, problem: null };

/** A message as its reader has changed it, confirmed or not; an unsent one stays as it is. */
export function withLocal(message: MessageView, { body, reaction }: LocalChange, viewerId: string): MessageView {
  if (message.deletedAt || (body === null && !reaction)) return message;
  const edited = body === null ? message : { ...message, body, editedAt: message.editedAt ?? message.createdAt };
  return reaction ? { ...edited, reactions: withReaction(message.reactions, viewerId, reaction.emoji) } : edited;
}

/** The emoji that `viewerId` has put under a message; null without any. */
export function ownReaction({ reactions }: Pick<MessageView, "reactions">, viewerId: string): string | null {
  return reactions.find(({ userId }) => userId === viewerId)?.emoji ?? null;
}

function withReaction(reactions: readonly ReactionView[], userId: string, emoji: string | null): ReactionView[] {
  if (emoji === null) return reactions.filter((one) => one.userId !== userId);
  const isThere = reactions.some((one) => one.userId === userId);
  if (!isThere) return [...reactions, { userId, emoji }];
  return reactions.map((one) => (one.userId === userId ? { userId, emoji } : one));
}
