import type { ErrorKey } from "@/lib/errors";
import type { QuoteView, WrittenFrom } from "@/lib/messages/types";
import { MAX_ATTACHMENTS } from "./rules";
import type { AttachmentView } from "./types";

/** One file of a message that is being written. */
export interface TrayFile {
  /** Becomes the attachment's own: an upload under the same id goes on where it was cut off. */
  id: string;
  /** The first id that it had, for one that nobody can upload under any more is replaced. */
  row: string;
  name: string;
  size: number;
  /** As the browser calls it, which decides on nothing but a picture in the tray. */
  mime: string;
  status: "waiting" | "uploading" | "ready" | "failed" | "sending";
  /** From 0 to 1; at 1 the server is still looking at it. */
  progress: number;
  failure: UploadFailure | null;
  /** What the server made of it; null until it is ready. */
  view: AttachmentView | null;
}

export interface UploadFailure {
  /** Why the server refused it; null when it was not reached. */
  message: string | null;
  canRetry: boolean;
  /** Under the id that it had nothing can be uploaded any more. */
  needsNewId?: boolean;
  /** It is there whole, and waits for what the server's scanner says. */
  isHeld?: boolean;
}

/** What never came into the tray: too large, empty, one too many, a folder. */
export interface RefusedFile {
  id: string;
  name: string;
  reason: ErrorKey;
}

/** A message that goes out as soon as its files are uploaded. */
export interface QueuedSend {
  body: string;
  context: WrittenFrom;
  replyTo: QuoteView | null;
  /** The version of the draft that it was written from, where that is known. */
  draftVersion?: number | undefined;
}

export interface TrayState {
  files: readonly TrayFile[];
  refused: readonly RefusedFile[];
  queued: QueuedSend | null;
}

export type TrayInput =
  | { type: "added"; files: readonly ChosenFile[]; refused: RefusedFile[] }
  /** Uploaded before, by a page that is no more. */
  | { type: "restored"; views: readonly AttachmentView[] }
  | { type: "started"; id: string }
  | { type: "progressed"; id: string; progress: number }
  | { type: "uploaded"; id: string; view: AttachmentView }
  | { type: "failed"; id: string; failure: UploadFailure }
  | { type: "retried"; id: string; newId?: string }
  | { type: "removed"; id: string }
  /** On another device they were taken away, or sent. */
  | { type: "released"; ids: readonly string[] }
  | { type: "read" }
  | { type: "queued"; send: QueuedSend }
  | { type: "unqueued" }
  /** The message is on its way with all that is ready; what is added from now on belongs to the next one. */
  | { type: "delivering" }
  /** The message could not go out: its files are as they were. */
  | { type: "returned" }
  /** The message went out with all that was being sent. */
  | { type: "sent" };

type ChosenFile = Pick<TrayFile, "id" | "name" | "size" | "mime">;

export const EMPTY_TRAY: TrayState = { files: [], refused: [], queued: null };

/** The one fold of what a person does with a tray and of what becomes of its uploads. */
export function receive(state: TrayState, input: TrayInput): TrayState {
  switch (input.type) {
    case "added":
      return { ...state, files: [...state.files, ...input.files.map(newFile)], refused: input.refused };
    case "restored":
      return { ...state, files: [...missing(state, input.views), ...state.files] };
    case "removed":
      return withoutEmptySend({ ...state, files: state.files.filter(({ id }) => id !== input.id) });
    case "released":
      return withoutEmptySend({ ...state, files: state.files.filter((file) => !isReleased(file, input.ids)) });
    case "read":
      return { ...state, refused: [] };
    case "queued":
      return { ...state, queued: input.send, refused: [] };
    case "unqueued":
      return { ...state, queued: null };
    case "delivering":
      return { ...state, queued: null, files: moved(state, "ready", "sending") };
    case "returned":
      return { ...state, files: moved(state, "sending", "ready") };
    case "sent":
      return withoutEmptySend({ ...state, files: written(state) });
    default:
      return { ...state, files: state.files.map((file) => (file.id === input.id ? foldFile(file, input) : file)) };
  }
}

/** What is on its way, be it up or out, is this tab's own. */
function isReleased({ id, status }: TrayFile, ids: readonly string[]): boolean {
  return status === "ready" && ids.includes(id);
}

/** Files that are on their way, or will be. */
export function unfinished({ files }: TrayState): readonly TrayFile[] {
  return files.filter(({ status }) => status === "waiting" || status === "uploading");
}

export function failed({ files }: TrayState): readonly TrayFile[] {
  return files.filter(({ status }) => status === "failed");
}

/** Whether every file is on the server, so that a message with them can go out. */
export function isReady({ files }: TrayState): boolean {
  return files.every(({ status }) => status === "ready");
}

/** Files of the message that is being written, without those of one that is on its way. */
export function written({ files }: TrayState): readonly TrayFile[] {
  return files.filter(({ status }) => status !== "sending");
}

function newFile({ id, name, size, mime }: ChosenFile): TrayFile {
  return { id, name, size, mime, row: id, status: "waiting", progress: 0, failure: null, view: null };
}

/** What is not in the tray yet and has room in its message, as it was once it was uploaded. */
function missing(state: TrayState, views: readonly AttachmentView[]): TrayFile[] {
  const known = new Set(state.files.map(({ id }) => id));
  const room = Math.max(0, MAX_ATTACHMENTS - written(state).length);
  const lost = views.filter(({ id }) => !known.has(id)).slice(0, room);
  return lost.map((view) => foldFile(newFile(view), { type: "uploaded", id: view.id, view }));
}

type FileInput = Extract<TrayInput, { type: "started" | "progressed" | "uploaded" | "failed" | "retried" }>;

function foldFile(file: TrayFile, input: FileInput): TrayFile {
  switch (input.type) {
    case "started":
      return { ...file, status: "uploading", failure: null };
    case "progressed":
      // The browser counts the envelope as well.
      return { ...file, progress: Math.min(1, input.progress) };
    case "uploaded":
      return { ...file, status: "ready", progress: 1, failure: null, view: input.view };
    case "failed":
      return { ...file, status: "failed", failure: input.failure };
    case "retried":
      return { ...file, id: input.newId ?? file.id, status: "waiting", failure: null };
  }
}

function moved({ files }: TrayState, from: TrayFile["status"], to: TrayFile["status"]): readonly TrayFile[] {
  return files.map((file) => (file.status === from ? { ...file, status: to } : file));
}

/** A message that lost its last file and has no text is none. */
function withoutEmptySend(state: TrayState): TrayState {
  return state.files.length === 0 && state.queued?.body === "" ? { ...state, queued: null } : state;
}
