import "server-only";
import { addAbortSignal, Readable } from "node:stream";
import type Pusher from "pusher";

/** What Pusher's library answers to a request that went out. */
export type PusherAnswer = Awaited<ReturnType<Pusher["trigger"]>>;

/** The realtime server answered, and refused. */
class RealtimeRefusal extends Error {
  constructor(readonly status: number) {
    super(`the realtime server answered ${status}`);
  }
}

/** Reads an answer to its end; throws when it is a refusal, which Soketi hides in the body of a success. */
export async function readAnswer(answer: PusherAnswer, signal: AbortSignal): Promise<void> {
  // Pusher's library stops its clock at the headers; a body that never ends would hold its connection for ever.
  if (answer.body instanceof Readable) addAbortSignal(signal, answer.body);
  const refusal = refusalIn(await answer.text());
  if (refusal !== null) throw new RealtimeRefusal(refusal);
}

/** What the realtime server answered, or null when it did not. Told by its looks, for bundles do not share classes. */
export function statusOf(error: unknown): number | null {
  const status = error instanceof Object && "status" in error ? error.status : null;
  return typeof status === "number" ? status : null;
}

/** Whether the same request may be done a moment later. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  return status === null || status >= 500 || status === 408 || status === 429;
}

/** Not to be understood, not known (not every server can end connections), too large: that says nothing of other requests. */
const ITS_OWN_FAULT = [400, 404, 413];

/** Whether the next request will fare no better. */
export function isOutage(error: unknown): boolean {
  return !ITS_OWN_FAULT.includes(statusOf(error) ?? 0);
}

function refusalIn(body: string): number | null {
  const value = parse(body);
  if (!(value instanceof Object && "error" in value)) return null;
  return "code" in value && typeof value.code === "number" ? value.code : 500;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Hosted Pusher promises JSON only where there is something to say.
    return null;
  }
}
