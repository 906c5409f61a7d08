import { describe, expect, it, onTestFinished, vi } from "vitest";
import { eventsOf, openReceiver, webhook } from "./test-receiver";
import { app } from "./test-target";
import { type WebhookOptions, type WebhookOutcome, Webhooks } from "./webhooks";

const quick = { batchMs: 0, firstRetryMs: 1, leaveDelayMs: 1 };

function open({ times, ...options }: Partial<WebhookOptions> & { url: string }) {
  const counts = { sent: 0, failed: 0, dropped: 0 };
  const count = (outcome: WebhookOutcome, events: number) => {
    counts[outcome] += events;
  };
  const webhooks = new Webhooks({ app, count, times: { ...quick, ...times }, ...options });
  onTestFinished(() => webhooks.close());
  return { ...webhooks, close: () => webhooks.close(), counts };
}

const occupied = (channel: string) => ({ name: "channel_occupied", channel }) as const;
const silenced = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

describe("webhooks", () => {
  it("are signed as the official package checks it", async () => {
    const receiver = await openReceiver();
    open(receiver).tell(occupied("café"));
    const delivery = await receiver.next();
    expect(delivery.headers["content-type"]).toBe("application/json");
    expect(webhook(delivery).isValid()).toBe(true);
    expect(webhook(delivery, "another-secret").isValid()).toBe(false);
    expect(webhook({ ...delivery, rawBody: `${delivery.rawBody} ` }).isValid()).toBe(false);
    expect(webhook(delivery).getEvents()).toEqual([{ name: "channel_occupied", channel: "café" }]);
    expect(Math.abs(webhook(delivery).getTime().getTime() - Date.now())).toBeLessThan(60_000);
  });

  it("travel together when they happen together, in their order", async () => {
    const receiver = await openReceiver();
    const { tell } = open(receiver);
    for (const channel of ["a", "b", "c"]) tell(occupied(channel));
    expect(eventsOf(await receiver.next())).toEqual([occupied("a"), occupied("b"), occupied("c")]);
  });

  it.each([500, 404, 302, null])("come again unchanged, and before all others, after %s", async (status) => {
    const elsewhere = await openReceiver();
    const receiver = await openReceiver([status], 0, elsewhere.url);
    const { tell, counts } = open({ url: receiver.url, times: { timeoutMs: status === null ? 100 : 10_000 } });
    tell(occupied("a"));
    const first = await receiver.next();
    tell(occupied("b"));
    let delivery = await receiver.next();
    expect(delivery.rawBody).toBe(first.rawBody);
    while (delivery.rawBody === first.rawBody) delivery = await receiver.next();
    expect(eventsOf(delivery)).toEqual([occupied("b")]);
    expect(elsewhere.deliveries).toEqual([]);
    expect(counts).toMatchObject({ failed: 0, dropped: 0 });
  });

  it("wait for an app that is not there yet", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    onTestFinished(() => fetched.mockRestore());
    const gone = await openReceiver();
    await gone.close();
    open(gone).tell(occupied("a"));
    await expect.poll(() => fetched.mock.settledResults[0]?.type, { timeout: 15_000 }).toBe("rejected");
    const receiver = await openReceiver([], gone.port);
    expect(eventsOf(await receiver.next())).toEqual([occupied("a")]);
  });

  it("are given up when their time is over, and the next ones have their turn", async () => {
    const said = silenced();
    const receiver = await openReceiver([500]);
    const { tell, counts, close } = open({ url: receiver.url, times: { retryForMs: 0 } });
    tell(occupied("a"));
    await receiver.next();
    tell(occupied("b"));
    expect(eventsOf(await receiver.next())).toEqual([occupied("b")]);
    await close();
    expect(counts).toEqual({ sent: 1, failed: 1, dropped: 0 });
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/^The webhook at 127\.0\.0\.1:\d+ .*status 500/));
  });

  it("push the oldest out when too many wait", async () => {
    const receiver = await openReceiver();
    const { tell, counts } = open({ url: receiver.url, maxQueue: 2 * JSON.stringify(occupied("a")).length });
    for (const channel of ["a", "b", "c"]) tell(occupied(channel));
    expect(eventsOf(await receiver.next())).toEqual([occupied("b"), occupied("c")]);
    expect(counts.dropped).toBe(1);
  });
});

describe("closing webhooks", () => {
  const patient = { batchMs: 3_600_000, leaveDelayMs: 3_600_000, firstRetryMs: 3_600_000, timeoutMs: 3_600_000 };

  it("delivers at once what was waiting, leaving too", async () => {
    const receiver = await openReceiver();
    const { tell, close, counts } = open({ url: receiver.url, times: patient });
    const left = { name: "channel_vacated", channel: "a" } as const;
    tell(left);
    tell(occupied("b"));
    await close();
    expect(receiver.deliveries.flatMap(eventsOf)).toEqual([occupied("b"), left]);
    expect(counts).toEqual({ sent: 2, failed: 0, dropped: 0 });
  });

  it("does not wait for the next retry, but tries once more", async () => {
    const receiver = await openReceiver([500]);
    const { tell, close, counts } = open({ url: receiver.url, times: { ...patient, batchMs: 0 } });
    tell(occupied("a"));
    await receiver.next();
    await close();
    expect(counts).toEqual({ sent: 1, failed: 0, dropped: 0 });
  });

  it("takes no more", async () => {
    const receiver = await openReceiver();
    const { tell, close, counts } = open({ url: receiver.url });
    await close();
    tell(occupied("a"));
    await close();
    expect(receiver.deliveries).toEqual([]);
    expect(counts).toEqual({ sent: 0, failed: 0, dropped: 1 });
  });

  it("does not wait for an app that never answers", async () => {
    silenced();
    const receiver = await openReceiver([null]);
    const { tell, close, counts } = open({ url: receiver.url, times: { ...patient, batchMs: 0, flushMs: 20 } });
    tell(occupied("a"));
    await receiver.next();
    tell(occupied("b"));
    await close();
    expect(counts).toEqual({ sent: 0, failed: 1, dropped: 1 });
  });
});
