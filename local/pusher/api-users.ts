import type { ApiCall } from "./api-call";

/**
 * `POST /users/:id/terminate_connections`: closes whatever the user is connected by. Libraries differ in whether they
 * escape the id, so it counts as it is written and as it reads: one connection too many is better than one too few.
 */
export function terminateConnections({ params: [written = ""], realm }: ApiCall): unknown {
  for (const userId of new Set([written, read(written)])) realm.users.terminate(userId);
  return {};
}

function read(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
