import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizedClient, signedIn, signInFrame, signingIn } from "./test-identity";
import { client, freshChannel, hmac, next, publisher, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

let userCount = 0;
function freshUser(): { id: string } {
  userCount += 1;
  return { id: `user-${process.pid}-${userCount}` };
}

describe("signing in", () => {
  it("makes the official client the user that the app says it is", async () => {
    const user = { ...freshUser(), user_info: { name: "سلمى" } };
    const pusher = signingIn(target, user);
    expect(await next(pusher, "pusher:signin_success")).toEqual({ user_data: JSON.stringify(user) });
    expect(pusher.user.user_data).toEqual(user);
  });

  it("answers with the very text that was signed, in a JSON string", async () => {
    const raw = await rawClient(target);
    const text = ' {"id" : "7", "more": [1]} ';
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}::user::${text}`)}`;
    raw.send({ event: "pusher:signin", data: { auth, user_data: text } });
    const data = JSON.stringify({ user_data: text });
    expect(await raw.next()).toEqual({ event: "pusher:signin_success", data });
  });

  it("takes data that is a JSON string", async () => {
    const raw = await rawClient(target);
    const data = JSON.stringify(publisher(target).authenticateUser(raw.socketId, freshUser()));
    raw.send({ event: "pusher:signin", data });
    expect(await raw.next()).toMatchObject({ event: "pusher:signin_success" });
  });

  it("may be repeated, but not as another user", async () => {
    const [user, other] = [freshUser(), freshUser()];
    const raw = await rawClient(target);
    for (let round = 0; round < 2; round += 1) {
      raw.send(signInFrame(target, raw.socketId, user));
      expect(await raw.next()).toMatchObject({ event: "pusher:signin_success" });
    }
    raw.send(signInFrame(target, raw.socketId, other));
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message: expect.any(String) } });
    await publisher(target).sendToUser(other.id, "news", 1);
    await publisher(target).sendToUser(user.id, "news", 2);
    expect(await raw.next()).toMatchObject({ event: "news", data: "2" });
  });

  it.each([
    ["another secret", (id: string, text: string) => `${target.key}:${hmac("guess", `${id}::user::${text}`)}`],
    ["another key", (id: string, text: string) => `other:${hmac(target.secret, `${id}::user::${text}`)}`],
    ["another socket", (_: string, text: string) => `${target.key}:${hmac(target.secret, `1.1::user::${text}`)}`],
    ["another user", (id: string) => `${target.key}:${hmac(target.secret, `${id}::user::{"id":"2"}`)}`],
    ["what a channel's signature looks like", (id: string) => publisher(target).authorizeChannel(id, "private-a").auth],
    ["nothing", () => ""],
  ])("with a signature of %s closes the connection as unauthorized", async (_, sign) => {
    const raw = await rawClient(target);
    const text = '{"id":"1"}';
    raw.send({ event: "pusher:signin", data: { auth: sign(raw.socketId, text), user_data: text } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4009 } });
    expect(await raw.closed).toBe(4009);
  });

  it("keeps the official client away when its signature is forged", async () => {
    const api = publisher({ ...target, secret: "guess" });
    const forger = client(target, {
      userAuthentication: {
        endpoint: "",
        transport: "ajax",
        customHandler: ({ socketId }, done) => done(null, api.authenticateUser(socketId, freshUser())),
      },
    });
    const gone = next(forger.connection, "disconnected");
    forger.signin();
    await gone;
    expect(forger.user.user_data).toBeNull();
  });

  it.each([
    "{}",
    '{"id":7}',
    '{"id":""}',
    '{"id":null}',
    "[]",
    "7",
    "no JSON",
    JSON.stringify({ id: "i".repeat(129) }),
  ])("needs an id, which %s does not give", async (text) => {
    const raw = await rawClient(target);
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}::user::${text}`)}`;
    raw.send({ event: "pusher:signin", data: { auth, user_data: text } });
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message: expect.any(String) } });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });
});

describe("a signed-in member", () => {
  function withoutChannelData() {
    const api = publisher(target);
    return {
      channelAuthorization: {
        endpoint: "",
        transport: "ajax" as const,
        customHandler: ({ socketId, channelName }: { socketId: string; channelName: string }, done: CallableFunction) =>
          done(null, { auth: api.authorizeChannel(socketId, channelName).auth }),
      },
    };
  }

  it("needs no channel data", async () => {
    const user = { ...freshUser(), user_info: { name: "Claire" } };
    const pusher = await signedIn(target, user, withoutChannelData());
    const channel = pusher.subscribe(freshChannel("presence"));
    const members = await next(channel, "pusher:subscription_succeeded");
    expect(members).toMatchObject({ count: 1, me: { id: user.id, info: user.user_info } });
  });

  it("still needs a signature, and about no more than 1 KB of itself", async () => {
    const name = freshChannel("presence");
    const forger = authorizedClient(target, () => ({ auth: `${target.key}:guess`, channel_data: '{"user_id":"1"}' }));
    const refusal = await next(forger.subscribe(name), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
    const talker = await signedIn(target, { ...freshUser(), user_info: { a: "x".repeat(1020) } }, withoutChannelData());
    expect(await next(talker.subscribe(name), "pusher:subscription_error")).toMatchObject({ status: 400 });
  });
});
