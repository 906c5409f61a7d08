import type Pusher from "pusher-js";
import type { Options } from "pusher-js";
import { patience, type Refusal } from "./standing";

const TIMEOUT_MS = 15_000;
const REFUSALS: Readonly<Record<number, Refusal>> = { 401: "signed-out", 403: "other-account" };

/**
 * How pusher-js has the app sign its subscription and its connection. A refusal is told to `refuse` and to nobody else.
 * A subscription that was not signed is missed by whoever supervises the connection; signing in is not, and is tried
 * again here: without it, a session that ends could not end its connection.
 */
export function signedByApp(
  client: () => Pusher,
  refuse: (refusal: Refusal) => void,
): Pick<Options, "channelAuthorization" | "userAuthentication"> {
  const sign = async (path: string, socketId: string, fields: Record<string, string>) => {
    const answer = await ask(path, { socket_id: socketId, ...fields });
    const refusal = REFUSALS[answer.status];
    if (!isCurrent(client(), socketId)) return null;
    if (refusal) refuse(refusal);
    return answer.signature;
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
