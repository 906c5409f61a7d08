import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePort } from "@/local/launcher/ports";
import { startPusherServer } from "./server";
import { rawMember } from "./test-identity";
import { joined, next, publisher, rawClient, rawSocket, subscriber } from "./test-kit";
import { eventsOf, openReceiver, webhook } from "./test-receiver";
import { app, type Target } from "./test-target";

const settings = { PUSHER_APP_ID: app.id, PUSHER_KEY: app.key, PUSHER_SECRET: app.secret };

function run(change: Record<string, string | undefined>): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "local/pusher/main.ts"], {
    env: { ...process.env, PUSHER_HOST: "realtime.test", APP_URL: undefined, ...settings, ...change },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function exit(child: ChildProcess): Promise<{ code: number; stderr: string }> {
  const [[code], stderr] = await Promise.all([once(child, "exit"), child.stderr ? text(child.stderr) : ""]);
  return { code, stderr };
}

describe("the realtime process", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("serves until %s, and then lets its clients go", async (signal) => {
    const port = await freePort();
    const target: Target = { host: "127.0.0.1", port, ...app };
    const child = run({ PUSHER_PORT: String(port), APP_URL: "http://localhost:3000" });
    const [line] = child.stdout ? await once(child.stdout, "data") : [];
    expect(String(line)).toBe(`realtime ready on 127.0.0.1:${port}\n`);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    const headers = { "x-forwarded-for": "9.9.9.9" };
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).status).toBe(403);

    const pusher = await subscriber(target, "private-user-1");
    for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000"]) await rawClient(target, { origin });
    const stranger = rawSocket(target, `/app/${app.key}?protocol=7`, { origin: "http://localhost:4000" });
    expect(await stranger.closed).toBe(4009);

    const terminated = await subscriber(target, "private-user-2");
    const gone = next(terminated.connection, "disconnected");
    await publisher(target).terminateUserConnections("2");
    await gone;

    const left = next(pusher.connection, "connecting");
    child.kill(signal);
    child.kill(signal);
    expect(await exit(child)).toEqual({ code: 0, stderr: "" });
    await left;
  });

  it.each([
    ["only when told", { PUSHER_CLIENT_EVENTS: "1" }, { event: "client-note" }],
    ["not by itself", {}, { event: "pusher:error", data: { code: 4301 } }],
  ])("passes on clients' own events %s", async (_, change, heard) => {
    const port = await freePort();
    const child = run({ PUSHER_PORT: String(port), PUSHER_CLIENT_EVENTS: undefined, ...change });
    if (child.stdout) await once(child.stdout, "data");
    const target: Target = { host: "127.0.0.1", port, ...app };
    const [sender, receiver] = [await rawMember(target, "private-a"), await rawMember(target, "private-a")];
    sender.send({ event: "client-note", channel: "private-a", data: 1 });
    expect(await Promise.race([sender.next(), receiver.next()])).toMatchObject(heard);
  });

  it("listens where it is told, and opens its API only when told", async () => {
    const port = await freePort();
    const child = run({ PUSHER_PORT: String(port), PUSHER_LISTEN: "0.0.0.0", PUSHER_API_PUBLIC: "1" });
    const [line] = child.stdout ? await once(child.stdout, "data") : [];
    expect(String(line)).toBe(`realtime ready on 0.0.0.0:${port}\n`);
    const headers = { "x-forwarded-for": "9.9.9.9" };
    expect((await fetch(`http://127.0.0.1:${port}/apps/1/channels`, { headers })).status).toBe(401);
  });

  it("tells the app by webhook, to its last moment", async () => {
    const receiver = await openReceiver();
    const port = await freePort();
    const child = run({ PUSHER_PORT: String(port), PUSHER_WEBHOOK_URL: receiver.url });
    if (child.stdout) await once(child.stdout, "data");
    await joined({ host: "127.0.0.1", port, ...app }, "room");
    expect(webhook(await receiver.next()).isValid()).toBe(true);
    child.kill("SIGTERM");
    expect(await exit(child)).toEqual({ code: 0, stderr: "" });
    expect(receiver.deliveries.flatMap(eventsOf)).toEqual([
      { name: "channel_occupied", channel: "room" },
      { name: "channel_vacated", channel: "room" },
    ]);
  });

  it("says in one sentence that its port is taken", async () => {
    const server = await startPusherServer({ host: "127.0.0.1", port: 0, app });
    onTestFinished(() => server.close());
    const sentence = `Port ${server.port} on 127.0.0.1 is taken; stop what uses it or set PUSHER_PORT to a free port.\n`;
    expect(await exit(run({ PUSHER_PORT: String(server.port) }))).toEqual({ code: 1, stderr: sentence });
  });

  it.each([
    [
      "no secret",
      { PUSHER_SECRET: undefined },
      "PUSHER_SECRET is not set, and the realtime server cannot start without it.\n",
    ],
    [
      "an empty app id",
      { PUSHER_APP_ID: "" },
      "PUSHER_APP_ID is not set, and the realtime server cannot start without it.\n",
    ],
    [
      "a port that is no number",
      { PUSHER_PORT: "many" },
      "PUSHER_PORT has a value that cannot be used: it must be a port number from 1 to 65535.\n",
    ],
    [
      "a webhook address with a password",
      { PUSHER_WEBHOOK_URL: "https://me:secret@khedma.example" },
      "PUSHER_WEBHOOK_URL has a value that cannot be used: it must be an http or https address without user and password, such as https://khedma.example/hooks/pusher.\n",
    ],
  ])("says in one sentence that it cannot start with %s", async (_, change, sentence) => {
    expect(await exit(run(change))).toEqual({ code: 1, stderr: sentence });
  });
});
