import { createHmac, timingSafeEqual } from "node:crypto";

const PARAMETER = "&signature=";

/** The signature of `text` as every UploadThing address and hook carries it. */
export function sign(apiKey: string, text: string): string {
  return `hmac-sha256=${createHmac("sha256", apiKey).update(text).digest("hex")}`;
}

/**
 * Whether the signature at the end of `target` covers everything before it, prefixed by `base`. The base is ours and never
 * the Host header's, or a signature for another server would count here.
 */
export function isSigned(base: string, target: string, apiKey: string): boolean {
  const at = target.lastIndexOf(PARAMETER);
  if (at < 0) return false;
  const given = target.slice(at + PARAMETER.length).replace("%3D", "=");
  return isSameText(sign(apiKey, base + target.slice(0, at)), given);
}

/** `target` with the signature that {@link isSigned} accepts. */
export function withSignature(base: string, target: string, apiKey: string): string {
  return `${target}${PARAMETER}${encodeURIComponent(sign(apiKey, base + target))}`;
}

/** Compares without telling by its duration how much of a guess was right. */
export function isSameText(expected: string, given: string): boolean {
  const expectedBytes = Buffer.from(expected);
  const givenBytes = Buffer.from(given);
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes);
}
