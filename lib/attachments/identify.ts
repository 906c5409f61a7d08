import "server-only";
import { fileTypeFromBuffer } from "file-type";
import type { AttachmentType } from "./types";

/** How much of a file's beginning and end {@link identify} looks at. */
export const HEAD_BYTES = 4100;
/** A zip file's directory ends within these. */
export const TAIL_BYTES = 65_557;

const DOWNLOAD_ONLY = "application/octet-stream";

export type Identity = { type: AttachmentType; mime: string } | "program" | "undrawable";

/** What browsers show themselves, and we therefore let them show. */
const SHOWN: Readonly<Record<string, AttachmentType>> = {
  "image/jpeg": "image",
  "image/png": "image",
  "image/apng": "image",
  "image/webp": "image",
  "image/gif": "image",
  "image/avif": "image",
  "video/mp4": "video",
  "video/webm": "video",
  "video/quicktime": "video",
  "audio/mpeg": "audio",
  "audio/mp4": "audio",
  "audio/x-m4a": "audio",
  "audio/aac": "audio",
  "audio/ogg": "audio",
  "audio/opus": "audio",
  "audio/wav": "audio",
  "audio/vnd.wave": "audio",
  "audio/flac": "audio",
  "audio/x-flac": "audio",
  "application/pdf": "pdf",
};

/** Pictures that say where they were taken, and that we cannot draw anew without saying so. */
const UNDRAWABLE = [
  ...["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"],
  ...["image/tiff", "image/jxl", "image/jp2"],
];

const PROGRAMS = [
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/x-dosexec",
];

/**
 * What a file is by its bytes. Whatever claims to be something else, or could pass for two things at once, is only ever
 * downloaded, and so is everything that browsers would run or do not know.
 */
export async function identify(head: Uint8Array, tail: Uint8Array, claimedType: string): Promise<Identity> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const mime = found?.mime.split(";")[0] ?? "";
  if (PROGRAMS.includes(mime) || startsWith(head, "MZ")) return "program";
  if (UNDRAWABLE.includes(mime)) return "undrawable";
  const type = SHOWN[mime];
  const download: Identity = { type: "file", mime: DOWNLOAD_ONLY };
  if (!type || isAlsoSomethingElse(type, head, tail)) return download;
  const claimed = familyOf(claimedType);
  // Recorders put sound alone into video containers, whose beginning does not tell.
  if (type === "video" && claimed === "audio") return { type: "audio", mime: mime.replace("video", "audio") };
  if (type === "audio" && claimed === "video") return { type, mime };
  return claimed === null || claimed === type ? { type, mime } : download;
}

/** What a browser said of a file; null when it said nothing of use. */
function familyOf(claimedType: string): AttachmentType | null {
  const [family = "", rest = ""] = claimedType.toLowerCase().split(/[/;]/);
  if (family === "image" && !rest.includes("svg")) return "image";
  if (family === "video" || family === "audio") return family;
  if (family === "application" && rest === "pdf") return "pdf";
  return claimedType === "" || claimedType === DOWNLOAD_ONLY || !claimedType.includes("/") ? null : "file";
}

/** Pictures need no such look, for what is not picture is left behind when they are drawn anew. */
function isAlsoSomethingElse(type: AttachmentType, head: Uint8Array, tail: Uint8Array): boolean {
  if (type === "image") return false;
  const start = Buffer.from(head.subarray(0, 1024)).toString("latin1");
  if (/<(?:!doctype|html|head|body|script|svg|iframe|\?xml)\b/i.test(start)) return true;
  if (type !== "pdf" && start.includes("%PDF-")) return true;
  return Buffer.from(tail).includes("PK\x05\x06", 0, "latin1");
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;
}
