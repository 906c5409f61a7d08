import type { ApiCall } from "./api-call";

/** `POST /users/:id/terminate_connections`: closes whatever the user is connected by. */
export function terminateConnections({ params: [userId = ""], realm }: ApiCall): unknown {
  realm.users.terminate(userId);
  return {};
}
