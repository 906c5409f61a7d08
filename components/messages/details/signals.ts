import type { RealtimeSignal } from "@/components/realtime/realtime-context";
import type { MessageView } from "@/lib/messages/types";

/** Whether a signal can change what there is to know of a conversation besides its messages. */
export function canChangeDetails(conversationId: string, signal: RealtimeSignal): boolean {
  if (signal.name === "catch-up" || signal.name === "application:changed") return true;
  if (signal.name !== "message:created" && signal.name !== "message:changed") return false;
  const { conversationId: concerned, message } = signal.data;
  // One too large for an event may have brought anything.
  return concerned === conversationId && (message === null || bringsSomething(message));
}

/** A file, a step of an order, something else to talk about; and what is unsent takes its files along. */
function bringsSomething({ seq, contextSeq, step, attachments, deletedAt }: MessageView): boolean {
  return attachments.length > 0 || step !== null || contextSeq === seq || deletedAt !== null;
}
