import { MAX_CHANNEL_NAME_LENGTH } from "./limits";

const namePattern = /^[A-Za-z0-9_\-=@,.;]+$/;
const userPrefix = "#server-to-user-";
const cachePattern = /^(private-|presence-|private-encrypted-)?cache-/;

/** The user whose events a channel carries; nothing but `#server-to-user-<id>` may begin with `#`. */
export function userOf(name: string): string | null {
  return name.startsWith(userPrefix) && name.length > userPrefix.length ? name.slice(userPrefix.length) : null;
}

export function isChannelName(name: string): boolean {
  return name.length <= MAX_CHANNEL_NAME_LENGTH && namePattern.test(name);
}

/** Private channels need a signature; encrypted ones are private to the server, which passes their data through. */
export function isPrivate(name: string): boolean {
  return name.startsWith("private-");
}

export function isEncrypted(name: string): boolean {
  return name.startsWith("private-encrypted-");
}

export function isPresence(name: string): boolean {
  return name.startsWith("presence-");
}

/** Channels that repeat their last event to whoever comes later. */
export function isCache(name: string): boolean {
  return cachePattern.test(name);
}
