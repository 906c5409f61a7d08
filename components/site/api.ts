import { ofPage } from "./of-page";

/** On a bad line a request may hang for ever; whoever waits for it would wait with it. */
const TIMEOUT_MS = 15_000;

/** Something else than a success, which our own HTTP API answered. */
export class HttpError extends Error {
  constructor(
    url: string,
    readonly status: number,
    /** The sentence that says why; null where none was given. */
    readonly reason: string | null = null,
  ) {
    super(`${url} answered ${status}`);
  }
}

/**
 * Reads from our own HTTP API; rejects with an {@link HttpError}, or when nothing is answered for 15 seconds, or when
 * `signal` says that nobody waits for it any more.
 */
export async function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(path, {
    headers: { accept: "application/json", ...ofPage() },
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  return bodyOf(response);
}

/** Posts JSON to our own HTTP API as {@link getJson} reads; goes on even when the page is left meanwhile. */
export function postJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return changeJson("POST", path, body);
}

/** Puts JSON at `path`; goes on even when the page is left meanwhile. */
export function putJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return changeJson("PUT", path, body);
}

/** Takes back what is at `path`; goes on even when the page is left meanwhile. */
export async function remove(path: string): Promise<void> {
  const response = await fetch(path, { method: "DELETE", headers: ofPage(), keepalive: true });
  if (!response.ok) throw new HttpError(response.url, response.status);
}

/**
 * Changes what is at `path`, and answers how it is then; goes on even when the page is left meanwhile. Rejects when nothing
 * is answered for 15 seconds, though the change may have been made.
 */
export async function changeJson<Answer>(
  method: "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  body: unknown = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json", ...ofPage() },
    body: JSON.stringify(body),
    keepalive: true,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return bodyOf(response);
}

async function bodyOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new HttpError(response.url, response.status, await reasonOf(response));
  return response.json();
}

async function reasonOf(response: Response): Promise<string | null> {
  const refusal: { error?: { message?: unknown } } | null = await response.json().catch(() => null);
  const message = refusal?.error?.message;
  return typeof message === "string" ? message : null;
}
