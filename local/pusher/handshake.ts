import type { IncomingMessage } from "node:http";
import { closeCode, type Refusal } from "./protocol";
import type { RealmOptions } from "./realm";

/** Versions differ in nothing this server does: from 5 on data is a JSON string, from 6 on the close code is the error. */
const supportedVersions: readonly number[] = [5, 6, 7];

/** Why a client may not stay, and the word it is counted under. */
type HandshakeRefusal = Refusal & { readonly reason: "path" | "key" | "origin" | "version" };

/** Decides whether a client may stay; `undefined` origins allow every page, and no Origin means that it is no browser. */
export function handshakeRefusal(
  request: IncomingMessage,
  { app, allowedOrigins }: Pick<RealmOptions, "app" | "allowedOrigins">,
): HandshakeRefusal | null {
  const url = URL.parse(request.url ?? "", "http://realtime");
  const key = /^\/app\/([^/]+)\/?$/.exec(url?.pathname ?? "")?.[1];
  if (!url || key === undefined) return { code: closeCode.unknownPath, message: "Path not found", reason: "path" };
  if (key !== app.key) {
    return { code: closeCode.unknownApp, message: `App key ${key.slice(0, 60)} does not exist`, reason: "key" };
  }
  const { origin } = request.headers;
  if (origin !== undefined && allowedOrigins && !allowedOrigins.includes(origin)) {
    return { code: closeCode.unauthorized, message: "Origin not allowed", reason: "origin" };
  }
  const refusal = versionRefusal(url.searchParams.get("protocol"));
  return refusal && { ...refusal, reason: "version" };
}

function versionRefusal(version: string | null): Refusal | null {
  if (!version) return { code: closeCode.noVersion, message: "No protocol version supplied" };
  if (!/^\d{1,4}$/.test(version)) {
    return { code: closeCode.badVersionFormat, message: "Invalid version string format" };
  }
  if (supportedVersions.includes(Number(version))) return null;
  return { code: closeCode.unsupportedVersion, message: `Unsupported protocol version: ${version}` };
}
