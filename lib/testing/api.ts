import { createSessionCookie } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/types";
import { ownOrigins } from "@/lib/safety/origin";

export type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Call {
  /** Null asks without a session. */
  as: Viewer | null;
  method?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON; a string goes as it is. */
  body?: unknown;
  /** Null leaves the header out. */
  origin?: string | null;
  contentType?: string;
}

/** Calls a route handler as a browser's request would; answers the status, the JSON and its text. */
export async function call(handler: Handler, options: Call) {
  const response = await ask(handler, options);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

/** The same, with the answer as it is: not each is JSON. */
export async function ask(handler: Handler, options: Call): Promise<Response> {
  const { as, method = "GET", params = {}, query = {}, body, contentType = "application/json" } = options;
  const { origin = [...ownOrigins()][0] ?? "" } = options;
  const headers = new Headers({ "content-type": contentType });
  if (origin) headers.set("origin", origin);
  if (as) {
    const { name, value } = await createSessionCookie(as.id);
    headers.set("cookie", `${name}=${value}`);
  }
  const url = `http://localhost/api?${new URLSearchParams(query)}`;
  const payload = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(url, { method, headers, ...(method === "GET" ? {} : { body: payload }) });
  return handler(request, { params: Promise.resolve(params) });
}
