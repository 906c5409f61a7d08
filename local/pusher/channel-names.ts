import { MAX_CHANNEL_NAME_LENGTH } from "./limits";

const namePattern = /^[A-Za-z0-9_\-=@,.;]+$/;
const unsupportedPrefixes = ["cache-", "presence-cache-", "private-cache-", "private-encrypted-cache-"];

export function isChannelName(name: string): boolean {
  return name.length <= MAX_CHANNEL_NAME_LENGTH && namePattern.test(name);
}

/** Private channels need a signature; encrypted ones are private to the server, which passes their data through. */
export function isPrivate(name: string): boolean {
  return name.startsWith("private-");
}

export function isPresence(name: string): boolean {
  return name.startsWith("presence-");
}

/** Kinds whose promises (members, the last event) this server does not keep yet, so it must not accept them. */
export function isUnsupported(name: string): boolean {
  return unsupportedPrefixes.some((prefix) => name.startsWith(prefix));
}
