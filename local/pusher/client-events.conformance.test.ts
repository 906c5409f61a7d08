import { describe, expect, it } from "vitest";
import { connected, freshChannel, next, record, refusal, settle, subscriber } from "./conformance-kit";
import { member } from "./conformance-people";
import { isWithout } from "./conformance-target";

describe.skipIf(isWithout("client-events"))("a client event", () => {
  it("reaches everybody in a private channel but its sender", async () => {
    const channel = freshChannel("private");
    const [sender, other] = await Promise.all([subscriber(channel), subscriber(channel)]);
    const heard = [record(sender.channel(channel)), record(other.channel(channel))];
    sender.channel(channel).trigger("client-typing", { draft: 1 });
    await next(other.channel(channel), "client-typing");
    await Promise.all([next(sender.channel(channel), "last"), settle(other, channel)]);
    const last = ["last", true];
    expect(heard).toEqual([[last], [["client-typing", { draft: 1 }], last]]);
  });

  it("says in a presence channel who sent it", async () => {
    const channel = freshChannel("presence");
    const [sender, other] = [await member(channel, { user_id: "salma" }), await member(channel, { user_id: "claire" })];
    const sentBy = new Promise((resolve) => {
      other.bind("client-typing", (_: unknown, metadata?: { user_id?: string }) => resolve(metadata?.user_id));
    });
    sender.trigger("client-typing", { user_id: "claire" });
    expect(await sentBy).toBe("salma");
  });

  it("is refused in a public channel and reaches nobody", async () => {
    const channel = freshChannel();
    const [sender, other] = await Promise.all([subscriber(channel), subscriber(channel)]);
    const heard = record(other.channel(channel));
    const refused = refusal(sender, sender.channel(channel));
    sender.channel(channel).trigger("client-typing", {});
    expect(await refused).toMatchObject({ data: { code: 4301 } });
    await settle(other, channel);
    expect(heard).toEqual([["last", true]]);
    expect(sender.connection.state).toBe("connected");
  });

  it("reaches nobody from outside of the channel", async () => {
    const [channel, elsewhere] = [freshChannel("private"), freshChannel()];
    const inside = await subscriber(channel);
    const heard = record(inside.channel(channel));
    const outside = await connected();
    outside.send_event("client-typing", {}, channel);
    // The server takes a connection's words in order: once this channel is joined, the event is dealt with.
    await next(outside.subscribe(elsewhere), "pusher:subscription_succeeded");
    await settle(inside, channel);
    expect(heard).toEqual([["last", true]]);
  });

  it("is refused beyond ten in a second, and the connection stays", async () => {
    const channel = freshChannel("private");
    const pusher = await subscriber(channel);
    const refused = refusal(pusher, pusher.channel(channel));
    for (let n = 0; n < 30; n += 1) pusher.channel(channel).trigger("client-typing", n);
    expect(await refused).toMatchObject({ data: { code: 4301 } });
    await settle(pusher, channel);
    expect(pusher.connection.state).toBe("connected");
  });
});
