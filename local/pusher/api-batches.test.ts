import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callApi } from "./test-api";
import { freshChannel, joined, publisher } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

describe("batches", () => {
  it("delivers the official library's batch in order", async () => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    await publisher(target).triggerBatch([1, 2, 3].map((data) => ({ channel, name: "news", data })));
    for (const data of ["1", "2", "3"]) expect(await raw.next()).toEqual({ event: "news", channel, data });
  });

  it("excludes each event's own socket and counts where asked", async () => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    const batch = [
      { channel, name: "spared", data: "1", socket_id: raw.socketId },
      { channel, name: "heard", data: "2", info: "subscription_count" },
    ];
    const answer = await callApi(target, { path: "/batch_events", body: JSON.stringify({ batch }) });
    expect(answer).toEqual({ status: 200, text: '{"batch":[{},{"subscription_count":1}]}' });
    expect(await raw.next()).toMatchObject({ event: "heard" });
  });

  it.each([
    ["11 events", 400, Array.from({ length: 11 }, () => ({ name: "n", channel: "c", data: "1" }))],
    ["one bad event among good ones", 400, [{ name: "n", channel: "CHANNEL", data: "1" }, { name: "n" }]],
    [
      "one large event among small ones",
      413,
      [
        { name: "n", channel: "CHANNEL", data: "1" },
        { name: "n", channel: "c", data: "x".repeat(10_241) },
      ],
    ],
    ["a batch that is no list", 400, "many"],
  ])("refuses %s with %i and sends none", async (_, status, batch) => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    const body = JSON.stringify({ batch }).replace("CHANNEL", channel);
    expect(await callApi(target, { path: "/batch_events", body })).toMatchObject({ status });
    await publisher(target).trigger(channel, "marker", 1);
    expect(await raw.next()).toMatchObject({ event: "marker" });
  });

  it("takes ten events of 10 KB each", async () => {
    const batch = Array.from({ length: 10 }, () => ({ name: "n", channel: "c", data: "\u0001".repeat(10_240) }));
    const answer = await callApi(target, { path: "/batch_events", body: JSON.stringify({ batch }) });
    expect(answer).toMatchObject({ status: 200 });
  });
});
