/** How a file is shown; decided from its bytes, and `file` for everything that is only ever downloaded. */
export type AttachmentType = "image" | "video" | "audio" | "pdf" | "file";

/** What both people may see of a file in a message. */
export interface AttachmentView {
  id: string;
  /** As its sender called it. */
  name: string;
  type: AttachmentType;
  /** Told from the bytes, never from the name or the browser. */
  mime: string;
  /** Bytes. */
  size: number;
  /** Below our own origin; asks at every request whether the viewer may see it. `?download=1` never shows it in a tab. */
  url: string;
  /** At most 320 pixels wide and high; null for what has no picture. */
  thumbUrl: string | null;
  /** At most 1600 pixels wide and high; null for what has no picture, is no larger itself, or moves. */
  previewUrl: string | null;
  /** Pixels of the picture as it is seen, for reserving its place; null where unknown. */
  width: number | null;
  height: number | null;
  /** A tiny blurred picture as a data URL. */
  placeholder: string | null;
}

/** The files of one message in a few words: for the inbox, and wherever a line must do. */
export interface AttachmentSummary {
  /** What all of them are; `file` when they differ. */
  type: AttachmentType;
  count: number;
  /** Of the first. */
  name: string;
}

/** A file in the list of all that two people have sent each other. */
export interface SentAttachmentView extends AttachmentView {
  messageSeq: number;
  senderId: string;
  /** When it was sent; ISO 8601 in UTC. */
  createdAt: string;
}

export interface AttachmentPage {
  items: SentAttachmentView[];
  /** The `before` of the next page; null at the end. */
  nextCursor: string | null;
}

/** Why a file that has arrived cannot be sent, in one sentence. */
export interface RefusedUpload {
  id: string;
  refused: string;
  /** Only until the scanner has spoken, which can be asked again by a POST to the file. */
  isHeld?: true;
}

/** What the browser is told once a file has arrived: how it is shown, or why it is not. */
export type UploadAnswer = AttachmentView | RefusedUpload;
