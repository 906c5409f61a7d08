import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { TOPICS } from "@/db/schema/notifications";
import { authSecret } from "@/lib/auth/session";
import type { Topic } from "@/lib/notifications/types";

/** What a link in a mail switches off: mails to one person about these topics, and nothing else. */
export interface Unsubscription {
  userId: string;
  topics: Topic[];
}

/** Said when the key is made, so that no other signature of ours is ever taken for one of these. */
const PURPOSE = "khedma: unsubscribe links, 1";

/** A token that works without a session for as long as the secret of this installation stays. */
export function unsubscribeToken({ userId, topics }: Unsubscription): string {
  const said = `${userId}.${TOPICS.filter((topic) => topics.includes(topic)).join("-")}`;
  return `${said}.${signatureOf(said)}`;
}

/** What `token` was signed for; null where it was not signed by this installation, as it stands now. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [userId = "", named = "", signature = "", ...rest] = token.split(".");
  const expected = signatureOf(`${userId}.${named}`);
  if (rest.length > 0 || signature.length !== expected.length) return null;
  if (!timingSafeEqual(Buffer.from(signature, "latin1"), Buffer.from(expected, "latin1"))) return null;
  return { userId, topics: TOPICS.filter((topic) => named.split("-").includes(topic)) };
}

function signatureOf(said: string): string {
  const key = new Uint8Array(hkdfSync("sha256", authSecret(), "", PURPOSE, 32));
  return createHmac("sha256", key).update(said).digest("base64url");
}
