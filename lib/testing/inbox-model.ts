import type { Filter } from "@/lib/inbox/rules";
import { ConversationModel } from "./conversation-model";

/** One person's inbox in memory. */
export class InboxModel {
  readonly #conversations: ConversationModel[];

  constructor(ownerId: string, ids: readonly string[]) {
    this.#conversations = ids.map((id) => new ConversationModel(ownerId, id));
  }

  of(id: string): ConversationModel {
    const conversation = this.#conversations.find((one) => one.id === id);
    if (!conversation) throw new Error(`no conversation ${id}`);
    return conversation;
  }

  wake(now: Date) {
    for (const conversation of this.#conversations) conversation.wake(now);
  }

  unreadTotal(): number {
    return this.#rows((conversation) => conversation.isIn("unread") && !conversation.isMuted).reduce(
      (sum, { unreadCount }) => sum + unreadCount,
      0,
    );
  }

  list(filter: Filter) {
    return this.#rows((conversation) => conversation.isIn(filter));
  }

  labelled(labelId: string) {
    return this.#rows(({ labelIds }) => labelIds.includes(labelId));
  }

  #rows(isShown: (conversation: ConversationModel) => boolean) {
    return this.#conversations
      .filter((conversation) => conversation.said.length > 0 && isShown(conversation))
      .sort((a, b) => b.activeAt - a.activeAt || (a.id < b.id ? 1 : -1))
      .map(({ id, unreadCount, turn, labelIds }) => ({ id, unreadCount, turn, labelIds }));
  }
}
