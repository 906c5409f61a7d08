import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Pusher from "pusher";
import { onTestFinished } from "vitest";
import { Delivery } from "@/lib/realtime/delivery";

/** How a realtime server answers: with a status and a body, or not at all, or without ever ending its body. */
export type Behaviour = { status: number; body?: string } | "hangs" | "hangs in its body" | "hangs up";

export const OK: Behaviour = { status: 200 };

interface Asked {
  /** Without the app's prefix and the signature, such as `/events`. */
  path: string;
  body: { name?: string; channels?: string[]; data?: string };
}

/** A real HTTP server in the place of the realtime server, that writes down what it is asked; the last behaviour stays. */
export async function makeRealtimeServer(...behaviours: Behaviour[]) {
  const realtime = { asked: [] as Asked[], behaviours };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "", "http://realtime.test").pathname.replace("/apps/1", "");
    realtime.asked.push({ path, body: JSON.parse(await text(request)) });
    const now = (realtime.behaviours.length > 1 ? realtime.behaviours.shift() : realtime.behaviours[0]) ?? OK;
    if (now === "hangs up") request.socket.destroy();
    else if (now === "hangs in its body") response.writeHead(200).write("{");
    else if (now !== "hangs") response.writeHead(now.status).end(now.body ?? "{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const pusher = new Pusher({ ...{ appId: "1", key: "key", secret: "secret" }, host: "127.0.0.1", port: String(port) });
  return Object.assign(realtime, { pusher });
}

/** The same, and the product publishes to it until the test ends; `told` is everything that it was asked by now. */
export async function useRealtimeServer(...behaviours: Behaviour[]) {
  const server = await makeRealtimeServer(...behaviours);
  const { pusher } = server;
  const onTheWay: Promise<unknown>[] = [];
  const post = pusher.post.bind(pusher);
  pusher.post = (options) => {
    const answer = post(options);
    onTheWay.push(answer.catch(() => {}));
    return answer;
  };
  // The delivery alone, and not the client: what one of a test before still makes good is not for this server.
  globalThis.khedmaDelivery = new Delivery(() => pusher);
  onTestFinished(() => {
    globalThis.khedmaDelivery = undefined;
  });
  const told = async () => {
    await Promise.all(onTheWay);
    return server.asked;
  };
  return Object.assign(server, { told });
}
