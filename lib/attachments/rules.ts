import type { ErrorKey } from "@/lib/errors";
import type { AttachmentSummary, AttachmentType, AttachmentView } from "./types";

/** Files in one message. */
export const MAX_ATTACHMENTS = 10;
export const MAX_FILE_BYTES = 64 * 1024 ** 2;
/** UTF-16 code units, as `String.length` counts them. */
export const MAX_NAME_LENGTH = 200;

export const PAGE_LENGTH = 30;
export const MAX_PAGE_LENGTH = 100;
export const MAX_ZIP_FILES = 100;

const MAX_EXTENSION_LENGTH = 20;

/** What a double click runs; nobody sends these in good faith to somebody whom they have just met. */
const PROGRAM_EXTENSIONS = [
  ...["exe", "msi", "msp", "com", "scr", "pif", "cpl", "bat", "cmd", "ps1", "vbs", "vbe", "jse", "wsf", "wsh"],
  ...["hta", "lnk", "reg", "msc", "jar", "appx", "msix"],
];

/** Why a file cannot join `count` others in one message; null when it can. The same before and after the upload. */
export function fileRefusal({ name, size }: { name: string; size: number }, count = 0): ErrorKey | null {
  if (count >= MAX_ATTACHMENTS) return "tooManyFiles";
  if (size <= 0) return "fileEmpty";
  if (size > MAX_FILE_BYTES) return "fileTooLarge";
  // The name that is kept, which may become a program's only then; Windows runs `a.exe.` and `a.exe ` as well.
  const extension = /\.([^.]*)[.\s]*$/.exec(sanitizeName(name).toLowerCase())?.[1] ?? "";
  return PROGRAM_EXTENSIONS.includes(extension.trim()) ? "fileIsProgram" : null;
}

/**
 * The name that is kept and shown: everything a person may call a file, without what could pass it off as another
 * (control characters, marks that turn the reading direction) or lead out of a folder; a long one keeps its extension.
 */
export function sanitizeName(name: string): string {
  const clean = name
    .toWellFormed()
    .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, "")
    .replace(/[/\\]/g, "_")
    .trim();
  if (clean === "" || /^\.+$/.test(clean)) return "file";
  if (clean.length <= MAX_NAME_LENGTH) return clean;
  const extension = new RegExp(`\\.[^.]{1,${MAX_EXTENSION_LENGTH}}$`).exec(clean)?.[0] ?? "";
  return `${cut(clean, MAX_NAME_LENGTH - extension.length)}${extension}`;
}

/** What a file of `bytes` costs of what a person may upload in a day: kilobytes. */
export function pointsOf(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/** Where a file, or a small picture of it, is fetched. */
export function attachmentPath(id: string, size?: "thumb" | "preview"): string {
  return `/api/attachments/${id}${size ? `?size=${size}` : ""}`;
}

/** The files of a message in a few words; null without any. */
export function summaryOf(attachments: readonly Pick<AttachmentView, "name" | "type">[]): AttachmentSummary | null {
  const [first] = attachments;
  if (!first) return null;
  const type: AttachmentType = attachments.every((one) => one.type === first.type) ? first.type : "file";
  return { type, count: attachments.length, name: first.name };
}

/** Where a page of a conversation's files ended. */
export interface FileCursor {
  messageSeq: number;
  position: number;
}

/** The opaque text that stands for a place among the files. */
export function encodeCursor({ messageSeq, position }: FileCursor): string {
  return `${messageSeq}_${position}`;
}

/** The place that `cursor` stands for; null for text that no page ended with. */
export function decodeCursor(cursor: string): FileCursor | null {
  const parts = /^(\d{1,9})_(\d{1,2})$/.exec(cursor);
  return parts && { messageSeq: Number(parts[1]), position: Number(parts[2]) };
}

/** Names as they are in a zip file, where no two may be alike, not even on a system that knows no capitals. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf(".");
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} (${n})${extension}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** At most `length` code units, never half of a letter. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
