const prefix = "private-user-";

/** The one channel of a person; nobody else may subscribe to it, and there are no others. */
export function userChannel(userId: string): string {
  return `${prefix}${userId}`;
}

/** Whose channel this is; `null` when it is nobody's. */
export function userOfChannel(channel: string): string | null {
  return channel.startsWith(prefix) && channel.length > prefix.length ? channel.slice(prefix.length) : null;
}
