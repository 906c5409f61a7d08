import type { Lane } from "@/lib/messages/lane-rules";
import type { ExportLanguage } from "./types";

export const LANGUAGES: readonly ExportLanguage[] = ["ar", "fr", "en"];

/** Packs of one person that are being made or wait for it. */
export const MAX_LIVE = 2;
/** Packs that a list shows. */
export const MAX_LISTED = 20;
/** Bytes of all files in one pack. */
export const MAX_PACK_FILE_BYTES = 2 * 1024 ** 3;
/** What one object of the storage holds of a pack. Packs of seven days are read by it: it can grow only with a new name. */
export const PART_BYTES = 16 * 1024 ** 2;

/** A day of which a browser knows only its name; a wrong one is refused by the server. */
export interface Scope {
  lane: Lane | null;
  from: string | null;
  to: string | null;
}

/** What is asked for of a pack, beside the zone of its times. */
export interface Wish extends Scope {
  language: ExportLanguage;
}

/** The language of a pack for somebody who reads these, the best one first. */
export function languageFor(read: readonly string[]): ExportLanguage {
  const names = read.map((tag) => tag.toLowerCase().split("-")[0]);
  return names.flatMap((name) => LANGUAGES.find((one) => one === name) ?? [])[0] ?? "en";
}

export function downloadPath(exportId: string): string {
  return `/api/v1/exports/${exportId}/download`;
}

/** Where a file of a message lies in the pack: by its message's number, under a name that every system can write. */
export function filePath(seq: number, position: number, name: string): string {
  const plain = name
    .replace(/[<>:"|?*\\/]|\p{Cc}/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .trim();
  const place = `${String(seq).padStart(6, "0")}-${position + 1}`;
  return `files/${place}-${cut(plain) || "file"}`;
}

/** File systems take 255 bytes: a long name keeps its end, which says what it is. */
function cut(name: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const letters = [...name];
  while (bytes(letters.join("")) > 200) letters.splice(Math.floor(letters.length / 2), 1);
  return letters.join("");
}
