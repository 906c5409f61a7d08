import { expect, it } from "vitest";
import { callApi } from "./test-api";
import { freshChannel, joined, publisher, rawClient } from "./test-kit";
import { metric } from "./test-metrics";
import { openReceiver } from "./test-receiver";
import { startOwn } from "./test-target";

it("metrics are in the format of Prometheus, and tell of the process", async () => {
  const { target } = await startOwn();
  const response = await fetch(`http://127.0.0.1:${target.port}/metrics`);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const text = await response.text();
  for (const name of ["process_resident_memory_bytes", "process_cpu_seconds_total", "nodejs_eventloop_lag_seconds"]) {
    expect(text).toMatch(new RegExp(`^${name} [0-9.e+-]+$`, "m"));
  }
});

it("metrics tell who is here now", async () => {
  const { target } = await startOwn();
  const channel = freshChannel();
  const [one, other] = [await joined(target, channel), await joined(target, channel)];
  other.send({ event: "pusher:subscribe", data: { channel: freshChannel() } });
  await other.next();
  await rawClient(target);
  expect(await metric(target, "pusher_connections")).toBe(3);
  expect(await metric(target, "pusher_channels")).toBe(2);
  expect(await metric(target, "pusher_subscriptions")).toBe(3);
  one.socket.terminate();
  while ((await metric(target, "pusher_connections")) !== 2);
  expect(await metric(target, "pusher_subscriptions")).toBe(2);
});

it("metrics count frames and their bytes", async () => {
  const { target } = await startOwn();
  const channel = freshChannel();
  const raws = [await joined(target, channel), await joined(target, channel)];
  const before = {
    sent: await metric(target, "pusher_messages_sent_total"),
    bytes: await metric(target, "pusher_sent_bytes_total"),
    received: await metric(target, "pusher_messages_received_total"),
  };
  await publisher(target).trigger(channel, "news", "é");
  for (const raw of raws) await raw.next();
  const frame = JSON.stringify({ event: "news", channel, data: "é" });
  expect(await metric(target, "pusher_messages_sent_total")).toBe(before.sent + 2);
  expect(await metric(target, "pusher_sent_bytes_total")).toBe(before.bytes + 2 * Buffer.byteLength(frame));
  expect(await metric(target, "pusher_messages_received_total")).toBe(before.received);
  const bytes = await metric(target, "pusher_received_bytes_total");
  raws[0]?.send('{"event":"é"}');
  await raws[0]?.next();
  expect(await metric(target, "pusher_messages_received_total")).toBe(before.received + 1);
  expect(await metric(target, "pusher_received_bytes_total")).toBe(bytes + 14);
});

it("metrics count requests by their status", async () => {
  const { target } = await startOwn();
  await callApi(target, { path: "/channels" });
  await callApi(target, { path: "/channels", secret: "wrong" });
  await callApi(target, { path: "/channels", secret: "wrong" });
  expect(await metric(target, 'pusher_http_requests_total{status="200"}')).toBe(1);
  expect(await metric(target, 'pusher_http_requests_total{status="401"}')).toBe(2);
});

it("metrics count what became of webhook events", async () => {
  const receiver = await openReceiver();
  const { target } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { batchMs: 0 } });
  await joined(target, freshChannel());
  while ((await metric(target, 'pusher_webhook_events_total{outcome="sent"}')) !== 1);
});
