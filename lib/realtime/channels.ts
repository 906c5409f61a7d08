/** The one channel of a person; nobody else may subscribe to it, and there are no others. */
export function userChannel(userId: string): string {
  return `private-user-${userId}`;
}
