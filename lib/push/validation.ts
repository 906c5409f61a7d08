import { ECDH } from "node:crypto";
import { z } from "zod";
import { id } from "@/lib/validation";
import { isPushEndpoint } from "./rules";

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,100}={0,2}$/);

/** A point that something can be encrypted for. */
const publicKey = base64url.refine((key) => {
  try {
    ECDH.convertKey(key, "prime256v1", "base64url", "hex", "uncompressed");
    return bytesOf(key) === 65;
  } catch {
    return false;
  }
});

/** As a browser writes a subscription; what else it says of it is left out. */
export const subscribeInput = z.object({
  endpoint: z.string().refine(isPushEndpoint),
  keys: z.object({ p256dh: publicKey, auth: base64url.refine((secret) => bytesOf(secret) === 16) }),
});
export type SubscribeInput = z.output<typeof subscribeInput>;

export const listSubscriptionsInput = z.strictObject({});

export const unsubscribeInput = z.strictObject({ id });
export type UnsubscribeInput = z.output<typeof unsubscribeInput>;

function bytesOf(encoded: string): number {
  return Buffer.from(encoded, "base64url").length;
}
