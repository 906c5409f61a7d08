import { describe, expect, it } from "vitest";
import { connected, frame, freshChannel, next, publisher, settle, statusOf, subscriber } from "./conformance-kit";
import { signedIn, signingIn } from "./conformance-people";
import { isWithout } from "./conformance-target";

const forger = publisher({ secret: "not-the-secret-of-this-app" });

describe.skipIf(isWithout("user-authentication"))("a user who has signed in", () => {
  it("gets what is sent to them on every connection, and nobody else does", async () => {
    const [salma, claire] = [freshChannel("salma"), freshChannel("claire")];
    const [phone, laptop, other] = await Promise.all([signedIn(salma), signedIn(salma), signedIn(claire)]);
    const heard: unknown[] = [];
    other.user.bind("news", (data: unknown) => heard.push(data));
    const news = [next(phone.user, "news"), next(laptop.user, "news")];
    await publisher().sendToUser(salma, "news", { text: "for you" });
    expect(await Promise.all(news)).toEqual([{ text: "for you" }, { text: "for you" }]);
    const own = next(other.user, "news");
    await publisher().sendToUser(claire, "news", "for her");
    await own;
    expect(heard).toEqual(["for her"]);
  });

  it("gets nothing from who has not the secret", async () => {
    const id = freshChannel("user");
    const pusher = await signedIn(id);
    const heard: unknown[] = [];
    pusher.user.bind("news", (data: unknown) => heard.push(data));
    expect(await statusOf(forger.sendToUser(id, "news", "forged"))).toBe(401);
    const own = next(pusher.user, "news");
    await publisher().sendToUser(id, "news", "ours");
    await own;
    expect(heard).toEqual(["ours"]);
  });

  it("is disconnected for good when their connections are terminated, and nobody else is", async () => {
    const [salma, claire] = [freshChannel("salma"), freshChannel("claire")];
    const [phone, laptop, other] = await Promise.all([signedIn(salma), signedIn(salma), signedIn(claire)]);
    const gone = [next(phone.connection, "disconnected"), next(laptop.connection, "disconnected")];
    expect(await statusOf(publisher().terminateUserConnections(salma))).toBe(200);
    await Promise.all(gone);
    const news = next(other.user, "news");
    await publisher().sendToUser(claire, "news", 1);
    await news;
  });

  it("stays when who asks for their end has not the secret", async () => {
    const id = freshChannel("user");
    const pusher = await signedIn(id);
    expect(await statusOf(forger.terminateUserConnections(id))).toBe(401);
    const news = next(pusher.user, "news");
    await publisher().sendToUser(id, "news", 1);
    await news;
  });
});

describe.skipIf(isWithout("user-authentication"))("nobody", () => {
  it("is signed in by the signature of another secret", async () => {
    const pusher = signingIn(freshChannel("user"), forger);
    await Promise.race([next(pusher.connection, "error"), next(pusher.connection, "disconnected")]);
    expect(pusher.user.user_data).toBeNull();
  });

  it("hears what is sent to a user without being that user", async () => {
    const id = freshChannel("user");
    const [open, closed] = [freshChannel(), `#server-to-user-${id}`];
    const stranger = await subscriber(open);
    const heard: string[] = [];
    stranger.connection.bind("message", ({ event }: { event: string }) => heard.push(event));
    // The official client never asks for such a channel without being signed in.
    const refused = Promise.race([
      next(stranger.connection, "error"),
      frame(stranger, "pusher:subscription_error", closed),
    ]);
    stranger.send_event("pusher:subscribe", { channel: closed, auth: "" });
    await refused;
    const user = await signedIn(id);
    const news = next(user.user, "news");
    await publisher().sendToUser(id, "news", "private");
    await news;
    await settle(stranger, open);
    expect(heard).not.toContain("news");
  });

  it("is disconnected with a user who is not there", async () => {
    const pusher = await connected();
    expect(await statusOf(publisher().terminateUserConnections(freshChannel("nobody")))).toBe(200);
    const channel = freshChannel();
    await next(pusher.subscribe(channel), "pusher:subscription_succeeded");
    await settle(pusher, channel);
  });
});
