import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import PusherApi, { type WebHook } from "pusher";
import { onTestFinished } from "vitest";
import { app } from "./test-target";
import type { WebhookEvent } from "./webhook-delay";

/** A request that the receiver got, as it came. */
export type Delivery = { headers: IncomingHttpHeaders; rawBody: string };

type Receiver = {
  url: string;
  port: number;
  deliveries: Delivery[];
  next(): Promise<Delivery>;
  close(): Promise<void>;
};

/** The app's end of webhooks: answers with `statuses` in turn (`null`: never), and then with 200. */
export async function openReceiver(statuses: (number | null)[] = [], port = 0, location = "/"): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const waiting: (() => void)[] = [];
  let read = 0;
  const server = createServer(async (request, response) => {
    const rawBody = await text(request).catch(() => null);
    if (rawBody === null) return;
    const status = statuses.length > 0 ? statuses.shift() : 200;
    deliveries.push({ headers: request.headers, rawBody });
    if (status) response.writeHead(status, { location }).end("thanks");
    waiting.shift()?.();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const bound = (server.address() as AddressInfo).port;
  async function close() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${bound}/hook`,
    port: bound,
    deliveries,
    close,
    async next() {
      read += 1;
      if (deliveries.length < read) await new Promise<void>((resolve) => waiting.push(resolve));
      return deliveries[read - 1] as Delivery;
    },
  };
}

/** What the official package makes of a delivery. */
export function webhook({ headers, rawBody }: Delivery, secret = app.secret): WebHook {
  return new PusherApi({ appId: app.id, key: app.key, secret, host: "" }).webhook({ headers, rawBody });
}

export function eventsOf(delivery: Delivery): WebhookEvent[] {
  return JSON.parse(delivery.rawBody).events;
}
