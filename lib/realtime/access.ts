import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { userChannel } from "./channels";
import { pusher } from "./client";

const socketId = z.string().regex(/^\d+\.\d+$/);

/** What Pusher's clients post when they ask for a private channel, and when they sign a connection in. */
export const authorizeChannelInput = z.strictObject({ socket_id: socketId, channel_name: z.string().max(200) });
export const authenticateUserInput = z.strictObject({ socket_id: socketId });

/** Signs a subscription to `viewer`'s own channel; every other channel is refused. */
export async function authorizeChannel(viewer: Viewer, input: z.output<typeof authorizeChannelInput>) {
  const client = pusher();
  if (!client || input.channel_name !== userChannel(viewer.id)) throw new AppError("forbidden", "forbidden");
  return client.authorizeChannel(input.socket_id, input.channel_name);
}

/** Signs a connection in as `viewer`, and says nothing of them but their id; so it can be ended with their session. */
export async function authenticateUser(viewer: Viewer, input: z.output<typeof authenticateUserInput>) {
  const client = pusher();
  if (!client) throw new AppError("forbidden", "forbidden");
  return client.authenticateUser(input.socket_id, { id: viewer.id });
}
