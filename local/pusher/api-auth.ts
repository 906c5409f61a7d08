import { MAX_CLOCK_SKEW_SECONDS } from "./limits";
import { Refused } from "./refused";
import { type App, isSameText, md5, sign } from "./signatures";

export type SignedRequest = {
  readonly method: string;
  /** The path as it came, before any decoding: that is what was signed. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly body: Buffer;
};

/**
 * Splits a query into its parameters, lower-case keys, values percent-decoded. Not form-decoded: `+` stays a plus, as
 * it was signed. Throws {@link Refused} 400.
 */
export function parseQuery(search: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of search.split("&")) {
    if (pair === "") continue;
    const [key, value] = splitOnce(pair, "=");
    const name = decode(key).toLowerCase();
    if (query.has(name)) throw new Refused(400, `The query parameter ${name} was given twice`);
    query.set(name, decode(value));
  }
  return query;
}

/** The text before and after the first `separator`; all of it before when there is none. */
export function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent-decodes; throws {@link Refused} 400. */
export function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refused(400, "The address is not valid percent-encoding");
  }
}

/** Lets a request pass that the app's secret signed within ten minutes of `nowMs`; throws {@link Refused} 401. */
export function requireSignature(request: SignedRequest, app: App, nowMs: number): void {
  const { query, body } = request;
  if (query.get("auth_key") !== app.key) throw new Refused(401, "Unknown auth_key");
  if (query.get("auth_version") !== "1.0") throw new Refused(401, "Invalid version: auth_version must be 1.0");
  requireFreshness(query.get("auth_timestamp"), nowMs);
  const bodyMd5 = query.get("body_md5");
  if ((body.length > 0 || bodyMd5 !== undefined) && !isSameText(md5(body), bodyMd5 ?? "")) {
    throw new Refused(401, "Invalid body_md5: it must be the MD5 of the body as sent");
  }
  const text = signedText(request);
  if (!isSameText(sign(app.secret, text), query.get("auth_signature") ?? "")) {
    const shown = JSON.stringify(text);
    throw new Refused(401, `Invalid signature: you should have sent HmacSHA256Hex(${shown}, your_secret_key)`);
  }
}

function requireFreshness(timestamp: string | undefined, nowMs: number): void {
  const seconds = /^\d{1,12}$/.test(timestamp ?? "") ? Number(timestamp) : Number.NaN;
  if (Math.abs(nowMs / 1000 - seconds) <= MAX_CLOCK_SKEW_SECONDS) return;
  const now = Math.floor(nowMs / 1000);
  throw new Refused(401, `Timestamp expired: auth_timestamp must be within 600 seconds of the server's ${now}`);
}

function signedText({ method, path, query }: SignedRequest): string {
  const names = [...query.keys()].filter((name) => name !== "auth_signature").sort();
  return `${method}\n${path}\n${names.map((name) => `${name}=${query.get(name)}`).join("&")}`;
}
