import { describe, expect, it } from "vitest";
import { client, freshChannel, next, publisher, record, refusal, settle, signing, subscriber } from "./conformance-kit";

const masterKey = Buffer.alloc(32, 7).toString("base64");
const api = publisher({}, masterKey);

/** What a new subscriber hears, in order, up to the event named `last`. */
async function firstWords(channel: string, last: string): Promise<unknown[]> {
  const person = channel.startsWith("presence-") ? { user_id: "salma" } : undefined;
  const pusher = client({
    channelAuthorization: signing((socketId, name) => api.authorizeChannel(socketId, name, person)),
  });
  const joined = pusher.subscribe(channel);
  const heard: unknown[] = [];
  joined.bind_global((event: string, data: unknown) => heard.push(event === "price" ? [event, data] : event));
  await next(joined, last);
  return heard;
}

const kinds = ["cache", "private-cache", "presence-cache", "private-encrypted-cache"];

describe("a cache channel", () => {
  it.each(kinds)("repeats its last event to whoever comes later: %s", async (kind) => {
    const channel = freshChannel(kind);
    for (const amount of [41, 42]) await api.trigger(channel, "price", { amount });
    expect(await firstWords(channel, "price")).toEqual(["pusher:subscription_succeeded", ["price", { amount: 42 }]]);
  });

  it.each(kinds)("says that it has nothing to repeat: %s", async (kind) => {
    const miss = "pusher:cache_miss";
    expect(await firstWords(freshChannel(kind), miss)).toEqual(["pusher:subscription_succeeded", miss]);
  });

  it("repeats nothing to who may not join it", async () => {
    const [open, closed] = [freshChannel(), freshChannel("private-cache")];
    await publisher().trigger(closed, "price", 1);
    const pusher = await subscriber(open, { channelAuthorization: signing(() => ({ auth: "" })) });
    const channel = pusher.subscribe(closed);
    const heard = record(channel);
    await refusal(pusher, channel);
    await settle(pusher, open);
    expect(heard).toEqual([]);
  });
});

describe("any other channel", () => {
  it("repeats nothing", async () => {
    const channel = freshChannel("my-cache");
    await publisher().trigger(channel, "price", 1);
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    await settle(pusher, channel);
    expect(heard).toEqual([["last", true]]);
  });
});
