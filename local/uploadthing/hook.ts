import type { StoredFile } from "./file-index";
import type { Registration } from "./registrations";
import { sign } from "./signatures";
import { fileUrls, type Site } from "./site";

/** How the app took a hook: it will answer by a callback result, it said no for good, or it could not be asked. */
export type Taken = "accepted" | "refused" | "unreachable";

/** Tells the app that a file is here, so that it runs `onUploadComplete`. */
export function tellUploaded(
  file: StoredFile,
  { slug, metadata }: Registration,
  site: Site,
  signal: AbortSignal,
): Promise<Taken> {
  const { name, size, type, customId, key, hash: fileHash } = file;
  const told = { name, size, type, customId, key, ...fileUrls(site, key), fileHash };
  const payload = { status: "uploaded", metadata, origin: site.publicUrl, file: told };
  return callHook("callback", payload, slug, site, signal);
}

/** Tells the app that a file will not come, so that it runs `onUploadError`. */
export function tellFailed(
  fileKey: string,
  error: string,
  slug: string,
  site: Site,
  signal: AbortSignal,
): Promise<Taken> {
  return callHook("error", { fileKey, error }, slug, site, signal);
}

async function callHook(
  hook: "callback" | "error",
  payload: unknown,
  slug: string,
  site: Site,
  signal: AbortSignal,
): Promise<Taken> {
  const body = JSON.stringify(payload);
  const headers = {
    "content-type": "application/json",
    "uploadthing-hook": hook,
    "x-uploadthing-signature": sign(site.apiKey, body),
  };
  const url = `${site.callbackVia ?? site.callbackUrl}?slug=${encodeURIComponent(slug)}`;
  // A redirect would carry the signed metadata to wherever it points.
  const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "error" }).catch(() => null);
  await response?.body?.cancel().catch(() => undefined);
  if (response?.ok) return "accepted";
  return response && isFinal(response.status) ? "refused" : "unreachable";
}

/** A client error comes again at every attempt, except those that say so themselves. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
