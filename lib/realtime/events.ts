import type { ApplicationStage } from "@/lib/applications/types";
import type { ExportStatus } from "@/lib/exports/types";
import type { DraftView } from "@/lib/inbox/types";
import type { MessageView } from "@/lib/messages/types";
import type { Topic } from "@/lib/notifications/types";
import type { PresenceView } from "./types";

/** Every event that the server publishes, by name. Events are hints: whoever misses one fetches what changed. */
export interface RealtimeEvents {
  /** A message was written. A body too large for an event comes without the message: fetch the changes. */
  "message:created": MessageEvent;
  /** A message was edited or unsent. */
  "message:changed": MessageEvent;
  /** Something about a conversation that is one's own changed: star, archive, mute. */
  "conversation:changed": { conversationId: string };
  /** One's own labels changed: one was added, named or coloured anew, or deleted, and is then on no conversation any more. */
  "labels:changed": Record<string, never>;
  /** `userId` has read up to `seq`: oneself in another tab, or the other person. */
  "read:moved": { conversationId: string; userId: string; seq: number };
  /** The other person is writing, and has seen the message `lastSeq`: what they have said since is not what they write. */
  typing: { conversationId: string; userId: string; lastSeq: number };
  /** Somebody whose conversation one has open came, stayed or left. */
  presence: PresenceView;
  /** What one has begun to write changed, in this tab or another. One too large for an event is to be fetched. */
  "draft:changed": { conversationId: string; draft: DraftView | null };
  /** An application that one has sent or been sent is new, or stands elsewhere since. */
  "application:changed": { applicationId: string; stage: ApplicationStage; rev: number };
  /** One's own pack of evidence got further, is ready, or cannot be made. */
  "export:changed": { exportId: string; conversationId: string; status: ExportStatus; done: number; total: number };
  /** Something is new in one's notification centre. */
  "notification:created": { notificationId: string; topic: Topic };
  /** One's notifications were read in another tab, or how one wants to be told has changed: fetch what is shown of them. */
  "notifications:changed": { settingsVersion: number | null };
}

export interface MessageEvent {
  conversationId: string;
  seq: number;
  rev: number;
  message: MessageView | null;
}

export type RealtimeEventName = keyof RealtimeEvents;

export type RealtimeEvent = {
  [Name in RealtimeEventName]: { name: Name; data: RealtimeEvents[Name] };
}[RealtimeEventName];

/** Tells people that events for them were lost, and carries nothing: whoever hears it catches up. */
export const MISSED_EVENT = "events:missed";

/** In the order of the catalogue; what a client binds. */
export const REALTIME_EVENT_NAMES = [
  "message:created",
  "message:changed",
  "conversation:changed",
  "labels:changed",
  "read:moved",
  "typing",
  "presence",
  "draft:changed",
  "application:changed",
  "export:changed",
  "notification:created",
  "notifications:changed",
] as const satisfies readonly RealtimeEventName[];
