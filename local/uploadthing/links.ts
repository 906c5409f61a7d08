import { isSigned, withSignature } from "./signatures";
import type { Site } from "./site";

/**
 * Whether the app signed this link to a file. What it signs begins with an address of the package's making: `http` if and
 * only if the host contains "local", and the app id in front of the host for paths that do not hold it.
 */
export function isSignedLink(target: string, { publicUrl, appId, apiKey }: Site): boolean {
  const host = publicUrl.slice(publicUrl.indexOf("//") + 2);
  const base = target.startsWith("/f/") ? `${appId}.${host}` : host;
  return isSigned(`${schemeFor(host)}://${base}`, target, apiKey);
}

export function isExpiredLink(target: string, nowMs: number): boolean {
  return !(Number(new URLSearchParams(target.split("?")[1]).get("expires")) > nowMs);
}

/** A link that opens a private file for so many seconds. */
export function signedLink(key: string, seconds: number, site: Site, nowMs: number): string {
  const { publicUrl, appId, apiKey } = site;
  const host = publicUrl.slice(publicUrl.indexOf("//") + 2);
  const target = `/a/${appId}/${key}?expires=${nowMs + seconds * 1000}`;
  return publicUrl + withSignature(`${schemeFor(host)}://${host}`, target, apiKey);
}

function schemeFor(host: string): string {
  return host.includes("local") ? "http" : "https";
}
