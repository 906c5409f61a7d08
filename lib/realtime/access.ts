import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { userChannel } from "./channels";
import { pusher } from "./client";

/** What Pusher's clients post when they ask for a private channel. */
export const authorizeChannelInput = z.strictObject({
  socket_id: z.string().regex(/^\d+\.\d+$/),
  channel_name: z.string().max(200),
});

/** Signs a subscription to `viewer`'s own channel; every other channel is refused. */
export async function authorizeChannel(viewer: Viewer, input: z.output<typeof authorizeChannelInput>) {
  const client = pusher();
  if (!client || input.channel_name !== userChannel(viewer.id)) throw new AppError("forbidden", "forbidden");
  return client.authorizeChannel(input.socket_id, input.channel_name);
}
