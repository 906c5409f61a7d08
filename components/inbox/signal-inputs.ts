import type { InboxInput } from "@/lib/inbox/state";
import type { RealtimeEvent } from "@/lib/realtime/events";

/** What an event says about the lists: nothing, where it is about the other person. */
export function inputsOf(viewerId: string, event: RealtimeEvent): InboxInput[] {
  switch (event.name) {
    case "message:created":
    case "message:changed": {
      const { conversationId, message } = event.data;
      return [message ? { type: "changed", message } : { type: "hinted", conversationId }];
    }
    case "read:moved": {
      const { conversationId, userId, seq } = event.data;
      return userId === viewerId ? [{ type: "read", conversationId, seq }] : [];
    }
    case "draft:changed": {
      const { conversationId, draft } = event.data;
      return [draft ? { type: "drafted", conversationId, draft } : { type: "hinted", conversationId }];
    }
    case "conversation:changed":
      return [{ type: "hinted", conversationId: event.data.conversationId }];
    case "labels:changed":
    case "typing":
    case "presence":
    case "application:changed":
    case "export:changed":
    case "notification:created":
    case "notifications:changed":
      return [];
  }
}
