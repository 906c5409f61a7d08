import { describe, expect, it } from "vitest";
import { Channels } from "./channels";
import type { WebhookEvent } from "./webhook-delay";

function stranger(socketId: string) {
  return { socketId, joined: new Map(), sendBytes: () => undefined };
}

describe("channels", () => {
  it("tell of the first to come and the last to go, and of nobody between", () => {
    const told: WebhookEvent[] = [];
    const channels = new Channels((event) => told.push(event));
    const [one, other] = [stranger("1.1"), stranger("2.2")];
    channels.join("room", one);
    channels.join("room", one);
    channels.join("room", other);
    expect(told).toEqual([{ name: "channel_occupied", channel: "room" }]);
    channels.leave("room", one);
    expect(told).toHaveLength(1);
    channels.leave("room", other);
    channels.leave("hall", other);
    expect(told.slice(1)).toEqual([{ name: "channel_vacated", channel: "room" }]);
  });
});
