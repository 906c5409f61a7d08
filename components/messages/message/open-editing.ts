import type { JumpTo } from "@/components/messages/log/jump-context";
import { canEdit } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import type { Changes } from "./changes-model";
import type { Editing } from "./editing-context";

/** Editing of the messages that `read` tells of, each in its place in the log. */
export function openEditing(
  changes: Changes,
  viewerId: string,
  read: () => { messages: readonly MessageView[]; jump: JumpTo },
): Editing {
  function startEditing(seq: number): boolean {
    const { messages, jump } = read();
    const message = messages.find((one) => one.seq === seq);
    if (!message || !canEdit(message, viewerId, new Date())) return false;
    // What is typed there already stays.
    const { draft, body } = changes.of(message.id);
    changes.open(message.id, draft ?? body ?? message.body);
    if (!document.querySelector(`[data-seq="${seq}"]`)) jump(seq);
    return true;
  }
  return {
    startEditing,
    editLast() {
      const last = read().messages.findLast(({ senderId, deletedAt }) => senderId === viewerId && !deletedAt);
      return last ? startEditing(last.seq) : false;
    },
  };
}
