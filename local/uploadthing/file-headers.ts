import type { StoredFile } from "./file-index";

/** What browsers may show in place. The type is only the uploader's claim, so what could run as a page is not among them. */
const INLINE_TYPES: Readonly<Record<string, string>> = {
  "image/png": "image/png",
  "image/jpeg": "image/jpeg",
  "image/gif": "image/gif",
  "image/webp": "image/webp",
  "image/avif": "image/avif",
  "video/mp4": "video/mp4",
  "video/webm": "video/webm",
  "audio/mpeg": "audio/mpeg",
  "audio/mp4": "audio/mp4",
  "audio/aac": "audio/aac",
  "audio/ogg": "audio/ogg",
  "audio/wav": "audio/wav",
  "audio/webm": "audio/webm",
  "application/pdf": "application/pdf",
  "text/plain": "text/plain; charset=utf-8",
};

const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox";

/** Headers under which no file can act as a page or a script, whatever it holds and whatever it is said to be. */
export function fileHeaders({ type, name, hash, disposition }: StoredFile): Record<string, string> {
  const inlineType = INLINE_TYPES[mediaType(type)];
  const shown = inlineType !== undefined && disposition === "inline" ? "inline" : "attachment";
  return {
    "content-type": inlineType ?? "application/octet-stream",
    "content-disposition": `${shown}; filename="${asciiName(name)}"; filename*=UTF-8''${extendedName(name)}`,
    "accept-ranges": "bytes",
    etag: `"${hash}"`,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
    "content-security-policy": SANDBOX,
    "cross-origin-resource-policy": "same-site",
    "referrer-policy": "no-referrer",
  };
}

function mediaType(type: string): string {
  return type.split(";")[0]?.trim().toLowerCase() ?? "";
}

/** For old readers of the header; everything that is special in it or in a file system becomes an underscore. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%/]/g, "_");
}

function extendedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
