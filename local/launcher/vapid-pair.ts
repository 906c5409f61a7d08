import { createECDH, type ECDH } from "node:crypto";

/** A private key for signing pushes: base64url of 32 bytes. */
export function newVapidKey(): string {
  const pair = curve();
  pair.generateKeys();
  // Leading zeros are left out by the curve, and counted by push services.
  return Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
}

/** The public half that belongs to `privateKey`; null when that is no key. */
export function vapidPublicKey(privateKey: string): string | null {
  const pair = curve();
  try {
    pair.setPrivateKey(Buffer.from(privateKey, "base64url"));
    return pair.getPublicKey("base64url");
  } catch {
    return null;
  }
}

function curve(): ECDH {
  return createECDH("prime256v1");
}
