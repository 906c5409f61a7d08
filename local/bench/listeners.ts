import { once } from "node:events";
import { WebSocket } from "ws";
import type { Person } from "./cast";
import { ask } from "./http";
import type { Postbox } from "./postbox";
import type { App } from "./ways";

/** Connects everybody to the bare server's sockets. */
export async function listenToBare(port: number, people: readonly Person[], postbox: Postbox): Promise<void> {
  for (const { id } of people) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?user=${id}`);
    deliver(socket, id, postbox);
    await once(socket, "open");
  }
}

/** Connects everybody to realtime as their browsers would: by the app's own address, each to their own channel. */
export async function listenToApp(app: App, key: string, people: readonly Person[], postbox: Postbox): Promise<void> {
  for (const person of people) {
    const url = `ws://127.0.0.1:${app.port}/app/${key}?protocol=7&client=js&version=8.6.0`;
    const socket = new WebSocket(url, { origin: app.origin });
    socket.on("message", (data) => {
      if (String(data).includes("pusher:ping")) socket.send('{"event":"pusher:pong","data":{}}');
    });
    const [greeting] = await once(socket, "message");
    socket.send(await subscription(app, person, socketIdOf(String(greeting))));
    const [answer] = await once(socket, "message");
    if (!String(answer).includes("subscription_succeeded")) throw new Error(`realtime answered ${answer}`);
    deliver(socket, person.id, postbox);
  }
}

async function subscription({ port, origin }: App, { id, cookie }: Person, socketId: string): Promise<string> {
  const channel = `private-user-${id}`;
  const headers = { cookie, origin, "content-type": "application/x-www-form-urlencoded" };
  const body = `socket_id=${socketId}&channel_name=${channel}`;
  const signed: unknown = JSON.parse(await ask({ port, path: "/api/realtime/auth", headers, body }, "auth"));
  return JSON.stringify({ event: "pusher:subscribe", data: Object.assign({ channel }, signed) });
}

function socketIdOf(greeting: string): string {
  return /socket_id\\":\\"([\d.]+)/.exec(greeting)?.[1] ?? "";
}

/** Both servers name the message by its client id; looked for in the text, because parsing it all would slow the sender down. */
function deliver(socket: WebSocket, userId: string, postbox: Postbox): void {
  socket.on("message", (data) => {
    const clientId = /client_?[iI]d\\?":\\?"([0-9a-f-]{36})/.exec(String(data))?.[1];
    if (clientId) postbox.receive(userId, clientId);
  });
}
