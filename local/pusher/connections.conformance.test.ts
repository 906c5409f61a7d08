import { describe, expect, it } from "vitest";
import { client, connected, freshChannel, next, publisher, settle, subscriber } from "./conformance-kit";

describe("a connection", () => {
  it("gets a socket id that the server library takes for one", async () => {
    const { connection } = await connected();
    expect(publisher().authorizeChannel(connection.socket_id, "private-test").auth).toMatch(/:[0-9a-f]{64}$/);
  });

  it("gets a socket id of its own", async () => {
    const [one, other] = await Promise.all([connected(), connected()]);
    expect(one.connection.socket_id).not.toBe(other.connection.socket_id);
  });

  it("is refused to an unknown key, for good", async () => {
    const stranger = client({}, "nobody");
    const gone = next(stranger.connection, "disconnected");
    expect(await next(stranger.connection, "error")).toMatchObject({ error: { data: { code: 4001 } } });
    await gone;
  });

  it("is kept by pings that are answered", async () => {
    const pusher = client({ activityTimeout: 50 });
    await new Promise<void>((resolve) => {
      pusher.connection.bind("message", ({ event }: { event: string }) => event === "pusher:pong" && resolve());
    });
    expect(pusher.connection.state).toBe("connected");
  });

  it("gets its channels back after it was left, under a new socket id", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const before = pusher.connection.socket_id;
    const gone = next(pusher.connection, "disconnected");
    pusher.disconnect();
    await gone;
    const back = next(pusher.channel(channel), "pusher:subscription_succeeded");
    pusher.connect();
    await back;
    expect(pusher.connection.socket_id).not.toBe(before);
    await settle(pusher, channel);
  });
});
