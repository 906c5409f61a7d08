import { describe, expect, it } from "vitest";
import { ACTIVITY_TIMEOUT_SECONDS, PONG_TIMEOUT_SECONDS } from "./limits";
import { freshChannel, isOccupied, next, rawSocket, subscriber } from "./test-kit";
import { layLine } from "./test-line";
import { startOwn } from "./test-target";

describe("a line that goes dead without a word", () => {
  it("ends the peer's subscriptions, which its answers had kept until then", async () => {
    const { target } = await startOwn({ activityTimeoutSeconds: 0.1, pongTimeoutSeconds: 5 });
    const line = await layLine(target.port);
    const channel = freshChannel("private");
    const pusher = await subscriber({ ...target, port: line.port }, channel);
    // A second ping comes after an answer to the first only.
    await line.heard("pusher:ping", 2);
    expect(await isOccupied(target, channel)).toBe(true);
    line.cut();
    while (await isOccupied(target, channel));
    // Nobody has told the client, so that it was the silence that counted.
    expect(pusher.connection.state).toBe("connected");
  });

  it("is noticed by the client as well, which comes back on another", async () => {
    const { target } = await startOwn();
    const line = await layLine(target.port);
    const channel = freshChannel("private");
    const patience = { activityTimeout: 100, pongTimeout: 500 };
    const pusher = await subscriber({ ...target, port: line.port }, channel, patience);
    const back = next(pusher.channel(channel), "pusher:subscription_succeeded");
    line.cut();
    await back;
  });

  it("is noticed within 45 seconds with the numbers that the server has by itself", async () => {
    const { target } = await startOwn();
    const raw = rawSocket(target, `/app/${target.key}?protocol=7`);
    const hello = (await raw.next()) as { data: string };
    expect(JSON.parse(hello.data).activity_timeout).toBe(ACTIVITY_TIMEOUT_SECONDS);
    expect(ACTIVITY_TIMEOUT_SECONDS + PONG_TIMEOUT_SECONDS).toBeLessThan(45);
  });
});
