/** How long a sign-in lasts. */
export const SESSION_SECONDS = 30 * 24 * 3600;

export const MIN_PASSWORD_LENGTH = 10;
/** Hashing costs the more the longer the text is. */
export const MAX_PASSWORD_LENGTH = 200;
export const MAX_NAME_LENGTH = 60;
export const MAX_EMAIL_LENGTH = 254;
/** Lower case, as the database demands. */
export const USERNAME_FORM = /^[a-z0-9][a-z0-9_-]{1,29}$/;

/** What people may join as; moderators are made by an operator. */
export const JOINABLE_KINDS = ["freelancer", "client", "company"] as const;
export type JoinableKind = (typeof JOINABLE_KINDS)[number];

/** Names that would let somebody pass for the market itself, or that read as a page of it. */
const RESERVED_USERNAMES = new Set(
  `about account admin administrator api app auth billing contact dashboard gigs help home inbox info jobs khedma
   khedma-market legal login logout mail market me messages moderation moderator moderators new no-reply noreply null
   official orders password payment payments postmaster privacy profile register root search security settings sign-in
   sign-out sign-up staff status support system team terms undefined user users webmaster www`.split(/\s+/),
);

export function isReservedUsername(username: string): boolean {
  return RESERVED_USERNAMES.has(username);
}

/** A username that stands close to `name`, free of what is not allowed in one; Arabic names leave nothing to go by. */
export function usernameFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 24);
  return USERNAME_FORM.test(plain) && !isReservedUsername(plain) ? plain : "member";
}

/** `asked` if it is a path below our own origin, else the home page: a link must not lead people elsewhere. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || FORBIDDEN_IN_PATHS.test(asked)) return "/";
  const base = "http://own.invalid";
  if (!URL.canParse(asked, base)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, base);
  // `/..//evil.example` is of our origin until a browser reads what remains of it.
  if (origin !== base || pathname.startsWith("//")) return "/";
  return `${pathname}${search}${hash}`;
}

/** Browsers read a backslash as a slash and drop control characters, so that `/\t/evil` becomes `//evil`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const FORBIDDEN_IN_PATHS = /[\\\u0000-\u001f\u007f]/;

const GOOGLE_REFUSALS = ["googleUnverified", "googleNotConnected", "googleTaken"] as const;

/** Which sentence tells why Google sign-in came back with `error` in the address; null when it did not. */
export function googleRefusal(error: unknown): (typeof GOOGLE_REFUSALS)[number] | "googleFailed" | null {
  return error === undefined ? null : (GOOGLE_REFUSALS.find((key) => key === error) ?? "googleFailed");
}
