import "server-only";
import { createHash } from "node:crypto";
import { request } from "node:https";
import webPush from "web-push";
import type { pushSubscriptions } from "@/db/schema/notifications";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { isPushEndpoint, PUSH_SECONDS } from "./rules";
import { vapidDetails } from "./vapid";

const LIMIT_MS = 10_000;

export type PushSubscriptionRow = typeof pushSubscriptions.$inferSelect;

/** `taken`; `gone`: this subscription will never work again; `refused`: this push never will; else why to try again. */
export type Delivered = "taken" | "gone" | "refused" | { failed: string };

/** What is posted to a push service: encrypted for one browser and signed by us. */
type Parcel = ReturnType<typeof webPush.generateRequestDetails>;

/** Gives `written` to the push service of a subscription; of two of one `tag` that were not fetched yet, the later stays. */
export async function deliver(subscription: PushSubscriptionRow, written: string, tag: string): Promise<Delivered> {
  // Asked anew, for rows outlive the list.
  if (!isPushEndpoint(subscription.endpoint)) return "gone";
  const parcel = pack(subscription, written, tag);
  const { hostname } = new URL(subscription.endpoint);
  try {
    const status = parcel ? await post(subscription.endpoint, parcel) : null;
    return status === null ? "gone" : meaningOf(status, hostname);
  } catch (error) {
    return { failed: `${hostname} does not answer (${nameOf(error)})` };
  }
}

/** Null for keys that nothing can be encrypted with. */
function pack({ endpoint, p256dh, auth }: PushSubscriptionRow, written: string, tag: string): Parcel | null {
  const options = {
    vapidDetails: vapidDetails(),
    TTL: PUSH_SECONDS,
    urgency: "high",
    topic: createHash("sha256").update(tag).digest("base64url").slice(0, 32),
  } as const;
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, written, options);
  } catch (error) {
    logger.warn({ err: loggable(error) }, "push not encrypted");
    return null;
  }
}

/** The status answered. Not by the library, which waits for ever and keeps whatever is answered; redirects are not followed. */
function post(endpoint: string, { method, headers, body }: Parcel): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(endpoint, { method, headers: { ...headers }, signal: AbortSignal.timeout(LIMIT_MS) });
    sending.on("response", (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

function meaningOf(status: number, hostname: string): Delivered {
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  if (status === 400 || status === 413) {
    logger.warn({ status, hostname }, "push refused");
    return "refused";
  }
  return { failed: `${hostname} answers ${status}` };
}

/** Never the message, which could hold the address that whoever knows it may send to. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
