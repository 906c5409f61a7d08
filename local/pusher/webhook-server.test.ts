import { expect, it, onTestFinished, vi } from "vitest";
import { freshChannel, joined, publisher } from "./test-kit";
import { eventsOf, openReceiver, webhook } from "./test-receiver";
import { startOwn } from "./test-target";
import type { WebhookEvent } from "./webhook-delay";

const webhookTimes = { batchMs: 0, leaveDelayMs: 1 };

it("a channel's first and last subscriber are told to the app", async () => {
  const receiver = await openReceiver();
  const { target } = await startOwn({ webhookUrl: receiver.url, webhookTimes });
  const channel = freshChannel();
  const raw = await joined(target, channel);
  const came = await receiver.next();
  expect(webhook(came).isValid()).toBe(true);
  expect(eventsOf(came)).toEqual([{ name: "channel_occupied", channel }]);
  raw.socket.terminate();
  expect(eventsOf(await receiver.next())).toEqual([{ name: "channel_vacated", channel }]);
});

it("somebody who is back at once has never left", async () => {
  const receiver = await openReceiver();
  const patient = { batchMs: 0, leaveDelayMs: 3_600_000 };
  const { target } = await startOwn({ webhookUrl: receiver.url, webhookTimes: patient });
  const [channel, next] = [freshChannel(), freshChannel()];
  const raw = await joined(target, channel);
  raw.send({ event: "pusher:unsubscribe", data: { channel } });
  raw.send({ event: "pusher:subscribe", data: { channel } });
  await raw.next();
  await joined(target, next);
  const told: WebhookEvent[] = [];
  while (told.at(-1)?.channel !== next) told.push(...eventsOf(await receiver.next()));
  expect(told).toEqual([channel, next].map((name) => ({ name: "channel_occupied", channel: name })));
});

it("a stopping server tells that everybody has left", async () => {
  const receiver = await openReceiver();
  const { server, target } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { leaveDelayMs: 3_600_000 } });
  const channel = freshChannel();
  await joined(target, channel);
  await server.close();
  const told = receiver.deliveries.flatMap(eventsOf);
  expect(told.map(({ name }) => name)).toEqual(["channel_occupied", "channel_vacated"]);
});

it("nothing is told without an address", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  onTestFinished(() => fetched.mockRestore());
  const { server, target } = await startOwn({ webhookTimes });
  const channel = freshChannel();
  const raw = await joined(target, channel);
  await publisher(target).trigger(channel, "news", {});
  raw.socket.terminate();
  await raw.closed;
  await server.close();
  const asked = fetched.mock.calls.map(([input]) => new URL(String(input)).port);
  expect(asked.filter((port) => port !== String(target.port))).toEqual([]);
});
