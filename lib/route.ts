import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import { requireViewerOf } from "@/lib/auth/request";
import type { Viewer } from "@/lib/auth/types";
import { isForm, MAX_BODY_BYTES, readBody } from "@/lib/body";
import { AppError, HTTP_STATUS } from "@/lib/errors";
import { parseInput, refusalOf } from "@/lib/refusal";
import { requireOwnOrigin } from "@/lib/safety/origin";

export interface RouteContext {
  params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * The door of the HTTP API: path parameters with the query (GET) or the body (otherwise) become the one input of a
 * query or mutation. `null` answers 404. Imports nothing of Next, so that any server can mount the result.
 */
export function route<Input, Output>(
  schema: z.ZodType<Input>,
  handle: (viewer: Viewer, input: Input) => Promise<Output>,
): RouteHandler {
  return async (request, context) => {
    try {
      if (request.method !== "GET") requireOwnOrigin(request.headers.get("origin"));
      const viewer = await requireViewerOf(request);
      const output = await handle(viewer, parseInput(schema, await inputOf(request, context)));
      if (output === null) throw new AppError("not_found", "notFound");
      return answer(200, output);
    } catch (error) {
      return refuse(error);
    }
  };
}

/**
 * The same door for another service, which shows a token of its own instead of a session; without one set, or with a wrong
 * one, there is nothing here.
 */
export function serviceRoute<Input, Output>(
  token: string | undefined,
  schema: z.ZodType<Input>,
  handle: (input: Input) => Promise<Output>,
): RouteHandler {
  return async (request, context) => {
    try {
      if (!token || !isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
        throw new AppError("not_found", "notFound");
      }
      return answer(200, await handle(parseInput(schema, await inputOf(request, context))));
    } catch (error) {
      return refuse(error);
    }
  };
}

/** In a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}

/** A JSON answer that no cache keeps and no page can be made to run. */
export function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, {
    status,
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      ...headers,
    },
  });
}

/** The answer to a request that was refused, or that met a fault of ours. */
export function refuse(error: unknown): Response {
  const { code, message } = refusalOf(error);
  const wait = error instanceof AppError ? error.values.seconds : undefined;
  return answer(HTTP_STATUS[code], { error: { code, message } }, wait ? { "Retry-After": String(wait) } : {});
}

async function inputOf(request: Request, context: RouteContext): Promise<Record<string, unknown>> {
  const given =
    request.method === "GET" ? Object.fromEntries(new URL(request.url).searchParams) : await bodyOf(request);
  return { ...given, ...(await context.params) };
}

/** Pusher's clients ask for channel access with a form, everything else speaks JSON. */
async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const text = await readBody(request, MAX_BODY_BYTES);
  if (text === "") return {};
  if (isForm(request)) return Object.fromEntries(new URLSearchParams(text));
  if (!request.headers.get("content-type")?.startsWith("application/json")) throw new AppError("invalid", "malformed");
  return jsonObject(text);
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return { ...value };
  } catch {
    // Told apart from nothing: text that is not JSON and JSON that is not an object are refused alike.
  }
  throw new AppError("invalid", "malformed");
}
