import type Pusher from "pusher-js";
import type { Options } from "pusher-js";
import { patience } from "./patience";
import type { Refusal } from "./standing";

const TIMEOUT_MS = 15_000;

/**
 * How pusher-js has the app sign its subscription and its connection. That nobody or somebody else is signed in is told
 * to `refuse`, and to nobody else. A subscription that was not signed is missed by whoever supervises the connection;
 * signing in is not, and is tried again here: without it, a session that ends could not end its connection.
 */
export function signedByApp(
  client: () => Pusher,
  userId: string,
  refuse: (refusal: Refusal) => void,
): Pick<Options, "channelAuthorization" | "userAuthentication"> {
  const sign = async (path: string, socketId: string, fields: Record<string, string>) => {
    const { status, signature } = await ask(path, { socket_id: socketId, ...fields });
    if (!isCurrent(client(), socketId)) return null;
    // Of a 403 nothing follows: an app that does not know its own address answers it to everybody.
    if (status === 401) refuse("signed-out");
    return signature;
  };
  return {
    channelAuthorization: {
      customHandler: async ({ socketId, channelName }, done) => {
        const signed = await sign("/api/realtime/auth", socketId, { channel_name: channelName });
        if (signed) done(null, { auth: signed.auth });
      },
    },
    userAuthentication: {
      customHandler: async ({ socketId }, done) => {
        for (let failures = 0; isCurrent(client(), socketId); failures += 1) {
          const signed = await sign("/api/realtime/user", socketId, {});
          if (signed && userOf(signed) !== userId) return refuse("other-account");
          if (signed) return done(null, { auth: signed.auth, user_data: signed.user_data });
          await new Promise((resolve) => setTimeout(resolve, patience(failures, Math.random())));
        }
      },
    },
  };
}

/** An answer may come when the connection that it was for is gone. */
function isCurrent({ connection }: Pusher, socketId: string): boolean {
  return connection.state === "connected" && connection.socket_id === socketId;
}

interface Signature {
  auth: string;
  user_data: string;
}

/** Whom a connection would be signed in as. */
function userOf({ user_data }: Signature): string {
  const user: { id: string } = JSON.parse(user_data);
  return user.id;
}

async function ask(
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; signature: Signature | null }> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(path, { method: "POST", body: new URLSearchParams(fields), signal });
    return { status: response.status, signature: response.ok ? await response.json() : null };
  } catch {
    return { status: 0, signature: null };
  }
}
