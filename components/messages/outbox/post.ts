import { ofPage } from "@/components/site/of-page";
import { HTTP_STATUS, type Refusal } from "@/lib/errors";
import type { OutboxItem, Outcome } from "@/lib/messages/outbox";
import type { MessageView } from "@/lib/messages/types";
import { contentOf } from "./message-content";

const TIMEOUT_MS = 20_000;

/** Sends a message by the HTTP API. What did not come from our app (a proxy, a hotel's sign-in page) is no answer. */
export async function post(item: OutboxItem): Promise<Outcome> {
  try {
    const response = await request(item, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? sentBy(item, await response.json()) : refusedBy(response, await response.json());
  } catch {
    return { kind: "lost" };
  }
}

/** Sends a message while the page goes away; nobody waits for the answer. */
export function postLast(item: OutboxItem): void {
  request(item, { keepalive: true }).catch(() => {});
}

function request(item: OutboxItem, options: RequestInit): Promise<Response> {
  const { viewerId, conversationId, clientId } = item;
  return fetch(`/api/v1/conversations/${conversationId}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...ofPage(), "x-viewer": viewerId },
    body: JSON.stringify({ clientId, ...contentOf(item) }),
    ...options,
  });
}

function sentBy({ clientId }: OutboxItem, message: MessageView): Outcome {
  return message.clientId === clientId ? { kind: "sent", message } : { kind: "lost" };
}

function refusedBy(response: Response, answer: { error?: Partial<Refusal> }): Outcome {
  const { code, message } = answer.error ?? {};
  if (!code || !message || HTTP_STATUS[code] !== response.status) return { kind: "lost" };
  const seconds = Number(response.headers.get("retry-after"));
  return { kind: "refused", refusal: { code, message }, retryAfter: seconds > 0 ? seconds : null };
}
