import { createHash } from "node:crypto";
import { hmac } from "./test-kit";
import type { Target } from "./test-target";

type ApiRequest = {
  method?: string;
  path: string;
  body?: string;
  /** Parameters to add or, as `null`, to leave out, before signing. */
  params?: Record<string, string | null>;
  secret?: string;
  /** Changes the request after it was signed. */
  tamper?: (request: { url: string; body?: string }) => { url: string; body?: string };
};

/** A signed request, as the documentation says it is made; `path` follows `/apps/:id` unless it is absolute. */
export async function callApi(target: Target, request: ApiRequest): Promise<{ status: number; text: string }> {
  const method = request.method ?? (request.body === undefined ? "GET" : "POST");
  const path = request.path.startsWith("/apps/") ? request.path : `/apps/${target.id}${request.path}`;
  const params: Record<string, string | null> = {
    auth_key: target.key,
    auth_timestamp: String(Math.floor(Date.now() / 1000)),
    auth_version: "1.0",
    body_md5: request.body === undefined ? null : createHash("md5").update(request.body).digest("hex"),
    ...request.params,
  };
  const given = Object.entries(params).filter(([, value]) => value !== null);
  const pairs = given.map(([name, value]) => [name.toLowerCase(), value ?? "", name] as const);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = pairs.map(([name, value]) => `${name}=${value}`).join("&");
  const signature = hmac(request.secret ?? target.secret, `${method}\n${path}\n${signed}`);
  const query = pairs.map(([, value, name]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const plain = { url: `${path}?${query}&auth_signature=${signature}`, body: request.body };
  const { url, body } = request.tamper?.(plain) ?? plain;
  const response = await fetch(`http://${target.host}:${target.port}${url}`, { method, body });
  return { status: response.status, text: await response.text() };
}
