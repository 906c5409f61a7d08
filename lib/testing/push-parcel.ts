import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { importJWK, jwtVerify } from "jose";

/** What a browser decrypts with what is pushed to it. */
export interface BrowserKeys {
  pair: ReturnType<typeof createECDH>;
  auth: Buffer;
}

export function makeBrowserKeys(): BrowserKeys {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  return { pair, auth: randomBytes(16) };
}

/** The keys as the browser hands them out. */
export function handedOut({ pair, auth }: BrowserKeys): { p256dh: string; auth: string } {
  return { p256dh: pair.getPublicKey("base64url"), auth: auth.toString("base64url") };
}

/** RFC 8292: who signed, for whom; throws unless the key that came along has signed it. */
export async function verify(authorization: string) {
  const [, token = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const { payload } = await jwtVerify(token, await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"));
  return { key, subject: payload.sub, audience: payload.aud };
}

/** RFC 8291 as a browser does it, by other means than those that encrypted. */
export function decrypt(body: Buffer, { pair, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", pair.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const opened = createDecipheriv("aes-128-gcm", key, nonce);
  opened.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
  // The last byte that is not padding says that it is the last record.
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
