import type { TURNS } from "@/db/schema/inbox";
import type { CONTEXT_KINDS } from "@/db/schema/search";
import type { AttachmentView } from "@/lib/attachments/types";
import type { QuoteView } from "@/lib/messages/types";

export type Turn = (typeof TURNS)[number];
export type Context = (typeof CONTEXT_KINDS)[number];

/** What one person has begun to write. */
export interface DraftContent {
  body: string;
  /** What it answers; a tombstone once that is unsent. */
  replyTo: QuoteView | null;
  /** Uploaded and not sent; those that are gone by now are left out. */
  attachments: readonly AttachmentView[];
}

/** A draft as the server keeps it. Sent or thrown away it is empty, and its version goes on. */
export interface DraftView extends DraftContent {
  /** Grows with every change: of two, the higher one is right. */
  version: number;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}
