import type { EXPORT_LANGUAGES, EXPORT_STATUSES } from "@/db/schema/exports";
import type { Lane } from "@/lib/messages/lane-rules";

export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** A pack of evidence as its owner sees it; times are ISO 8601 in UTC, days are YYYY-MM-DD. */
export interface ExportView {
  id: string;
  conversationId: string;
  /** What of the conversation is in it; null for all. */
  lane: Lane | null;
  from: string | null;
  to: string | null;
  timeZone: string;
  /** Of what the pack says itself. */
  language: ExportLanguage;
  status: ExportStatus;
  /** Messages, of `total`. */
  done: number;
  total: number;
  /** Bytes; null until it is ready, like all below. */
  size: number | null;
  /** Of the file, in hexadecimal digits. */
  sha256: string | null;
  /** Path below the app's origin. */
  url: string | null;
  createdAt: string;
  /** From then on it is gone. */
  expiresAt: string;
}

/** The packs of one conversation that are not gone yet, newest first. */
export interface ExportList {
  items: ExportView[];
  nextCursor: null;
}
