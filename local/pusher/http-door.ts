import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerApi } from "./http-api";
import { isLocal } from "./peer";
import type { Realm } from "./realm";
import { Refused } from "./refused";

type Answer = { readonly status: number; readonly type: string; readonly body: string };

/** Answers everybody on `/health`, programs of this machine on `/metrics`, and whom `apiFrom` allows on the HTTP API. */
export function httpDoor(realm: Realm): RequestListener {
  return (request, response) => {
    respond(request, realm).then(
      (answer) => send(response, answer, realm),
      (error: unknown) => sendError(response, error, realm),
    );
  };
}

async function respond(request: IncomingMessage, realm: Realm): Promise<Answer> {
  const { url, method } = request;
  if (method === "GET" && url === "/health") return json({ ok: true });
  const isOurs = isLocal(request);
  if (realm.apiFrom === "loopback" && !isOurs) {
    throw new Refused(403, "The HTTP API answers only programs of its own machine; PUSHER_API_PUBLIC=1 opens it");
  }
  // Nobody signs for these, so that they stay on the machine even where the API does not.
  if (isOurs && method === "GET" && url === "/metrics") {
    return { status: 200, type: realm.metrics.contentType, body: await realm.metrics.text() };
  }
  return json(await answerApi(request, realm));
}

function json(value: unknown): Answer {
  return { status: 200, type: "application/json", body: JSON.stringify(value) };
}

function sendError(response: ServerResponse, error: unknown, realm: Realm): void {
  // The client left in the middle of its request: nobody reads an answer, and nothing is wrong here.
  if (response.destroyed) return;
  const refusal = error instanceof Refused ? error : new Refused(500, "Internal server error");
  if (refusal !== error) console.error(error);
  send(response, { status: refusal.status, type: "text/plain; charset=utf-8", body: refusal.message }, realm);
}

function send(response: ServerResponse, { status, type, body }: Answer, realm: Realm): void {
  realm.metrics.answered(status);
  // What is left of a body that nobody wants is not read to its end.
  if (!response.req.complete) response.setHeader("connection", "close");
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(body);
}
