import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askToJoin, authorizedClient, type PresenceData, presenceMember } from "./test-identity";
import { freshChannel, next, publisher, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const salma = { user_id: "salma" };
const claire = { user_id: "claire" };

describe("channel data", () => {
  it.each([
    ["an id of 128 characters and 1 KB about the member", { user_id: "i".repeat(128), user_info: "x".repeat(1022) }],
    ["the id 0", { user_id: 0 }],
  ])("may be %s", async (_, data: PresenceData) => {
    expect((await presenceMember(target, freshChannel("presence"), data)).members.me.id).toBe(data.user_id);
  });

  it.each([
    ["missing", undefined],
    ["no JSON", "salma"],
    ["no object", '"salma"'],
    ["without an id", '{"user_info":{}}'],
    ["an empty id", '{"user_id":""}'],
    ["an id that is an object", '{"user_id":{}}'],
    ["an id that is null", '{"user_id":null}'],
    ["a number that no language keeps", '{"user_id":12345678901234567890}'],
    ["an id of 129 characters", JSON.stringify({ user_id: "i".repeat(129) })],
    ["more than 1 KB about the member, in bytes", JSON.stringify({ user_id: "a", user_info: "é".repeat(512) })],
  ])("is refused when it is %s", async (_, channelData) => {
    const name = freshChannel("presence");
    const raw = await rawClient(target);
    askToJoin(target, raw, name, channelData);
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
    const refusal = (await raw.next()) as { data: string };
    expect(refusal).toMatchObject({ event: "pusher:subscription_error", channel: name });
    expect(JSON.parse(refusal.data)).toMatchObject({ type: "InvalidChannelData", status: 400 });
  });

  it("is refused when it is not what was signed", async () => {
    const api = publisher(target);
    const name = freshChannel("presence");
    const forged = authorizedClient(target, (socketId) => ({
      auth: api.authorizeChannel(socketId, name, claire).auth,
      channel_data: JSON.stringify(salma),
    }));
    const refusal = await next(forged.subscribe(name), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
    expect((await presenceMember(target, name, claire)).members.count).toBe(1);
  });
});

it("channel data that nobody signed is repeated to a few words only", async () => {
  const raw = await rawClient(target);
  const data = { channel: freshChannel("presence"), auth: `${target.key}:guess`, channel_data: "\\".repeat(30_000) };
  raw.send({ event: "pusher:subscribe", data });
  for (const event of ["pusher:error", "pusher:subscription_error"]) {
    const frame = await raw.next();
    expect(frame).toMatchObject({ event });
    expect(JSON.stringify(frame).length).toBeLessThan(2000);
  }
});

describe("a full channel", () => {
  it("refuses the 101st member, and no further connection of those present", async () => {
    const name = freshChannel("presence");
    for (let id = 1; id < 100; id += 1) {
      const raw = await rawClient(target);
      askToJoin(target, raw, name, JSON.stringify({ user_id: id }));
      await raw.next();
    }
    const last = await presenceMember(target, name, salma);
    expect(last.members.count).toBe(100);
    const stranger = authorizedClient(target, (id, channel) => publisher(target).authorizeChannel(id, channel, claire));
    const refusal = await next(stranger.subscribe(name), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "LimitReached", status: 403 });
    expect((await presenceMember(target, name, { user_id: 7 })).members.count).toBe(100);
    last.pusher.disconnect();
    while ((await users(name)).length === 100);
    expect((await presenceMember(target, name, claire)).members.count).toBe(100);
  });
});

async function users(channel: string): Promise<unknown[]> {
  return (await (await publisher(target).get({ path: `/channels/${channel}/users` })).json()).users;
}
