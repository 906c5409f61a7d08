import { createHmac, hash, timingSafeEqual } from "node:crypto";

/** The app that clients connect to (`key`) and servers publish to (`id`), with the secret that signs for both. */
export type App = { readonly id: string; readonly key: string; readonly secret: string };

/** HMAC-SHA256 of `text`, in hex, as every Pusher signature is written. */
export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

/** What a client must send as `auth` to subscribe; channel data, once given, is signed on any kind of channel. */
export function channelAuth(app: App, socketId: string, channel: string, channelData?: string | null): string {
  return `${app.key}:${sign(app.secret, channelAuthText(socketId, channel, channelData))}`;
}

export function channelAuthText(socketId: string, channel: string, channelData?: string | null): string {
  return channelData ? `${socketId}:${channel}:${channelData}` : `${socketId}:${channel}`;
}

/** What a client must send as `auth` to sign in. */
export function userAuth(app: App, socketId: string, userData: string): string {
  return `${app.key}:${sign(app.secret, `${socketId}::user::${userData}`)}`;
}

export function md5(body: Buffer): string {
  return hash("md5", body);
}

/** Compares without telling by its duration how much of a guess was right. */
export function isSameText(expected: string, given: string): boolean {
  const expectedBytes = Buffer.from(expected);
  const givenBytes = Buffer.from(given);
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes);
}
