import type Pusher from "pusher-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { signedByApp } from "./sign";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Ways = { customHandler(params: object, done: () => void): Promise<void> };
type Answer = { status: number; body?: object };

/** A connection of Salma's tab whose app gives these answers; the last one stays. */
function tab(...answers: Answer[]) {
  vi.useFakeTimers();
  const asked = vi.fn(async () => {
    const { status, body = {} } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
    return Response.json(body, { status });
  });
  vi.stubGlobal("fetch", asked);
  const connection = { state: "connected", socket_id: "1.2" };
  const refuse = vi.fn(() => Object.assign(connection, { state: "disconnected" }));
  const options = signedByApp(() => ({ connection }) as Pusher, "salma", refuse);
  const done = vi.fn();
  const run = (ways: unknown) =>
    (ways as Ways).customHandler({ socketId: "1.2", channelName: "private-user-salma" }, done);
  const signIn = () => run(options.userAuthentication);
  const subscribe = () => run(options.channelAuthorization);
  return { asked, refuse, done, signIn, subscribe };
}

function signedAs(id: string): Answer {
  return { status: 200, body: { auth: "key:signature", user_data: JSON.stringify({ id }) } };
}

describe("a tab", () => {
  it("signs its connection in as the person whose page it is", async () => {
    const { done, refuse, signIn } = tab(signedAs("salma"));
    await signIn();
    expect(done).toHaveBeenCalledExactlyOnceWith(null, { auth: "key:signature", user_data: '{"id":"salma"}' });
    expect(refuse).not.toHaveBeenCalled();
  });

  it("is somebody else's when the app would sign its connection in as them, and is not signed in", async () => {
    const { done, refuse, signIn } = tab(signedAs("youssef"));
    await signIn();
    expect(refuse).toHaveBeenCalledExactlyOnceWith("other-account");
    expect(done).not.toHaveBeenCalled();
  });

  it.each(["signIn", "subscribe"] as const)("is signed out when %s is answered 401", async (how) => {
    const { refuse, done, ...ways } = tab({ status: 401 });
    const ending = ways[how]();
    await vi.runAllTimersAsync();
    await ending;
    expect(refuse).toHaveBeenCalledExactlyOnceWith("signed-out");
    expect(done).not.toHaveBeenCalled();
  });

  it.each([403, 429, 500])("says nothing of a sign-in that is answered %i, and asks again", async (status) => {
    const { asked, done, refuse, signIn } = tab({ status }, signedAs("salma"));
    const ending = signIn();
    await vi.runAllTimersAsync();
    await ending;
    expect(asked).toHaveBeenCalledTimes(2);
    expect(done).toHaveBeenCalledOnce();
    expect(refuse).not.toHaveBeenCalled();
  });

  it("says nothing of a subscription that is answered 403: the app may not know its own address", async () => {
    const { done, refuse, subscribe } = tab({ status: 403 });
    await subscribe();
    expect([refuse.mock.calls, done.mock.calls]).toEqual([[], []]);
  });
});
