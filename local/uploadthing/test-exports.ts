import { createHash, randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/types";
import type { PackDocument } from "@/lib/exports/pack-format";
import { unpackZip } from "@/lib/testing/zip";
import { cookieOf } from "./test-storage";

interface Wanted {
  lane?: { kind: "gig" | "job" | "application" | "order"; id: string };
  from?: string;
  to?: string;
  language?: "ar" | "fr" | "en";
}

/** Asks for a pack as a page does; what is thrown is the refusal. */
export async function request(as: Viewer, conversationId: string, wanted: Wanted = {}, clientId = randomUUID()) {
  const { requestExport } = await import("@/lib/exports/mutations");
  return requestExport(as, { conversationId, clientId, timeZone: "Africa/Casablanca", language: "en", ...wanted });
}

/** Downloads a pack as a browser does. */
export async function download(as: Viewer | null, exportId: string, headers: Record<string, string> = {}) {
  const { serveExport } = await import("@/lib/exports/serve");
  const url = `${process.env.APP_URL}/api/v1/exports/${exportId}/download`;
  const asked = new Request(url, { headers: { ...headers, ...(await cookieOf(as)) } });
  const response = await serveExport(asked, { params: Promise.resolve({ exportId }) });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** What is in a pack; throws where its checksums do not hold for every part of it. */
export async function open(as: Viewer, exportId: string) {
  const { status, body } = await download(as, exportId);
  if (status !== 200) throw new Error(`the download answers ${status}`);
  const parts = unpackZip(body);
  const sums = (parts.get("SHA256SUMS")?.toString() ?? "").trimEnd().split("\n");
  const told = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, bytes] of parts)
    if (name !== "SHA256SUMS" && told.get(name) !== sha256(bytes)) throw new Error(`${name} is not what it was`);
  if (told.size !== parts.size - 1) throw new Error("a part is missing");
  const json: PackDocument = JSON.parse(parts.get("conversation.json")?.toString() ?? "");
  return { body, parts, json, pdf: parts.get("conversation.pdf") ?? Buffer.alloc(0) };
}

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
