/** What every file is sent with: shown as what we found it to be, alone, by nobody else, and with nothing in it running. */
const FIXED = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy":
    "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Accept-Ranges": "bytes",
  Vary: "Cookie",
} as const;

interface FileHeaders {
  mime: string;
  etag: string;
  name: string;
  /** Whether a browser may show it in a tab. */
  isShown: boolean;
}

/** Kept by this person's browser only, which asks again each time: who may see it can change at any moment. */
export function fileHeaders({ mime, etag, name, isShown }: FileHeaders): Headers {
  return new Headers({
    ...FIXED,
    "Cache-Control": "private, no-cache",
    "Content-Type": mime,
    "Content-Disposition": contentDisposition(isShown ? "inline" : "attachment", name),
    ETag: etag,
  });
}

/** With the name as it is for all browsers of today (RFC 8187), and one in plain letters for the others. */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
