import { hasTls } from "@/lib/auth/session";

/** As long as browsers keep a cookie. */
const COOKIE_SECONDS = 400 * 24 * 3600;

/**
 * The cookie by which a browser says which subscription is its own. Its scripts cannot know that once the page is gone, and
 * leaving has to end it even when they do not run.
 */
export function browserCookieName(): string {
  return `${hasTls() ? "__Host-" : ""}push-browser`;
}

/** What is set when this browser becomes subscription `id`; null: when it is none any more. */
export function browserCookie(id: string | null): string {
  const age = id ? COOKIE_SECONDS : 0;
  const attributes = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${hasTls() ? "; Secure" : ""}`;
  return `${browserCookieName()}=${id ?? ""}; ${attributes}`;
}

/** The subscription that the browser which sent `headers` says is its own. */
export function browserIdOf(headers: Headers): string | null {
  const pairs = (headers.get("cookie") ?? "").split("; ");
  const prefix = `${browserCookieName()}=`;
  const value = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? "";
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : null;
}
