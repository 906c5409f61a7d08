import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { client, freshChannel, next, publisher, record, refusal, settle, signing, subscriber } from "./conformance-kit";

describe("a private channel", () => {
  it("lets in who has a signature", async () => {
    const channel = freshChannel("private");
    const pusher = await subscriber(channel);
    const heard = next(pusher.channel(channel), "news");
    await publisher().trigger(channel, "news", { text: "سلام" });
    expect(await heard).toEqual({ text: "سلام" });
  });

  const other = publisher({ secret: "not-the-secret-of-this-app" });
  it.each<[string, (socketId: string, channel: string) => string]>([
    ["no signature", () => ""],
    ["the signature of another secret", (socketId, channel) => other.authorizeChannel(socketId, channel).auth],
    ["the signature of another socket", (_, channel) => publisher().authorizeChannel("1.1", channel).auth],
    ["the signature of another channel", (socketId) => publisher().authorizeChannel(socketId, "private-mine").auth],
    [
      "a signature in upper case",
      (socketId, channel) =>
        publisher()
          .authorizeChannel(socketId, channel)
          .auth.replace(/[0-9a-f]{64}$/, (digest) => digest.toUpperCase()),
    ],
    [
      "a signature under another key",
      (socketId, channel) => publisher({ key: "nobody" }).authorizeChannel(socketId, channel).auth,
    ],
  ])("turns away %s, keeps the connection and tells it nothing", async (_, sign) => {
    const [open, closed] = [freshChannel(), freshChannel("private")];
    const pusher = await subscriber(open, {
      channelAuthorization: signing((socketId, channel) => ({ auth: sign(socketId, channel) })),
    });
    const channel = pusher.subscribe(closed);
    const heard = record(channel);
    await refusal(pusher, channel);
    await publisher().trigger(closed, "secret", 1);
    await settle(pusher, open);
    expect(heard).toEqual([]);
    expect(pusher.connection.state).toBe("connected");
  });
});

describe("an encrypted channel", () => {
  const masterKey = randomBytes(32).toString("base64");
  const sealed = publisher({}, masterKey);
  const reading = (key: string) => ({
    channelAuthorization: signing((socketId, channel) => publisher({}, key).authorizeChannel(socketId, channel)),
  });

  it("carries what only its readers can read", async () => {
    const channel = freshChannel("private-encrypted");
    const reader = await subscriber(channel, reading(masterKey));
    const carried: unknown[] = [];
    reader.connection.bind("message", (frame: unknown) => carried.push(frame));
    const heard = next(reader.channel(channel), "news");
    await sealed.trigger(channel, "news", { text: "between us" });
    expect(await heard).toEqual({ text: "between us" });
    expect(carried).toMatchObject([
      { event: "news", data: { nonce: expect.any(String), ciphertext: expect.any(String) } },
    ]);
  });

  it("turns away a wrong signature like any private channel", async () => {
    const channel = freshChannel("private-encrypted");
    const pusher = client({
      channelAuthorization: signing((socketId) => sealed.authorizeChannel(socketId, "private-encrypted-mine")),
    });
    await refusal(pusher, pusher.subscribe(channel));
  });
});
