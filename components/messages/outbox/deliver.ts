import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import { getJson, HttpError } from "@/components/site/api";
import { sendMessageAction } from "@/lib/messages/actions";
import type { OutboxItem, Outcome } from "@/lib/messages/outbox";
import { contentOf } from "./message-content";
import { noteNewVersion } from "./new-version";
import { post } from "./post";

/** On a dead line the answer may never come. */
const TIMEOUT_MS = 20_000;
const LOST: Outcome = { kind: "lost" };

/**
 * Actions of one tab run one after the other: behind one without an answer all others wait, and those of an old version
 * are not known to a new server any more. Then messages go by the HTTP API.
 */
let areActionsUsable = true;

/** One attempt to send a message: by the server action the first time, and by the HTTP API whenever it is a repetition. */
export async function deliver(item: OutboxItem, isFresh: boolean): Promise<Outcome> {
  const outcome = isFresh && areActionsUsable ? await act(item) : await post(item);
  const isForbidden = outcome.kind === "refused" && outcome.refusal.code === "forbidden";
  return isForbidden && !(await isOwnSession()) ? { kind: "not-own" } : outcome;
}

function act(item: OutboxItem): Promise<Outcome> {
  const { viewerId, conversationId, clientId } = item;
  const sent = sendMessageAction(viewerId, { conversationId, clientId, ...contentOf(item) }).then(
    (result): Outcome => {
      areActionsUsable = true;
      if (result.ok) return { kind: "sent", message: result.data };
      const { code, message } = result;
      return { kind: "refused", refusal: { code, message }, retryAfter: null };
    },
    (error) => (isUnrecognized(error) ? postFromOldVersion(item) : LOST),
  );
  return inTime(sent);
}

async function postFromOldVersion(item: OutboxItem): Promise<Outcome> {
  areActionsUsable = false;
  const outcome = await post(item);
  if (outcome.kind === "sent") noteNewVersion();
  return outcome;
}

async function inTime(sent: Promise<Outcome>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      areActionsUsable = false;
      resolve(LOST);
    }, TIMEOUT_MS);
  });
  return Promise.race([sent, silence]).finally(() => clearTimeout(timer));
}

/** A refusal may be meant for whoever else is signed in by now. */
async function isOwnSession(): Promise<boolean> {
  return getJson("/api/v1/unread").then(
    () => true,
    (error: unknown) => !(error instanceof HttpError && [401, 403].includes(error.status)),
  );
}
