import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { readJson } from "./body";
import type { Ingest } from "./ingest";
import { Refusal } from "./refusal";
import type { Reply } from "./reply";
import { isSameText } from "./signatures";
import type { Site } from "./site";

const registration = z.object({
  fileKeys: z.array(z.string().regex(/^[A-Za-z0-9_-]{12,200}$/)).min(1),
  metadata: z.record(z.string(), z.unknown()),
  isDev: z.literal(false, { error: "this server calls the app itself, so isDev must be false" }),
  callbackUrl: z.string(),
  callbackSlug: z.string(),
  awaitServerData: z.boolean(),
});
const callbackResult = z.union([
  z.object({ fileKey: z.string(), error: z.string() }),
  z.object({ fileKey: z.string(), callbackData: z.unknown() }),
]);

/** Lets the app itself pass; throws {@link Refusal} 401. */
export function requireApiKey({ headers }: IncomingMessage, { apiKey }: Site): void {
  const given = headers["x-uploadthing-api-key"];
  if (!isSameText(apiKey, String(given))) throw new Refusal(401, "The API key is wrong");
}

/** `POST /route-metadata`: the app says what it wants to be told with when these keys are uploaded. */
export async function register(request: IncomingMessage, ingest: Ingest): Promise<Reply> {
  requireApiKey(request, ingest.site);
  const { fileKeys, metadata, callbackUrl, callbackSlug, awaitServerData } = await readJson(request, registration);
  // The package takes the address from a Host header when it is not told one, and what is told there is signed.
  if (URL.parse(callbackUrl)?.href !== new URL(ingest.site.callbackUrl).href) {
    throw new Refusal(403, "Callbacks go to the configured address only");
  }
  const wanted = { slug: callbackSlug, metadata, awaitsServerData: awaitServerData };
  ingest.registrations.add(fileKeys, wanted, Date.now());
  return { status: 200, json: { ok: true } };
}

/** `POST /callback-result`: what `onUploadComplete` returned for a file. */
export async function takeCallbackResult(request: IncomingMessage, ingest: Ingest): Promise<Reply> {
  requireApiKey(request, ingest.site);
  const result = await readJson(request, callbackResult);
  const outcome = "error" in result ? { error: result.error } : { data: result.callbackData ?? null };
  const ok = ingest.callbacks.settle(result.fileKey, outcome);
  return { status: ok ? 200 : 404, json: { ok } };
}
