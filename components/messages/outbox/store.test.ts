import { IDBFactory, IDBOpenDBRequest } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import type { OutboxItem } from "@/lib/messages/outbox";
import { openOutboxStore } from "./store";

beforeEach(() => void vi.stubGlobal("indexedDB", new IDBFactory()));

function item(clientId: string, viewerId = "salma"): OutboxItem {
  return {
    ...{ viewerId, conversationId: "c", clientId, place: 1, body: "hello", createdAt: "" },
    ...{ context: null, attachments: [], replyTo: null, refusal: null, waitsFor: null },
    ...{ heldSince: 0, failures: 0, triedAt: 0, notBefore: 0 },
  };
}

it("keeps messages for whoever opens it next, until they are removed", async () => {
  const store = openOutboxStore("salma");
  await Promise.all([store.put(item("a")), store.put(item("b"))]);
  expect(await openOutboxStore("salma").list()).toEqual([item("a"), item("b")]);
  await store.remove("a");
  expect(await openOutboxStore("salma").list()).toEqual([item("b")]);
});

it("shows nobody what another person of the same browser has written", async () => {
  await openOutboxStore("salma").put(item("a"));
  expect(await openOutboxStore("youssef").list()).toEqual([]);
});

it("puts nothing back that another tab has removed", async () => {
  const store = openOutboxStore("salma");
  await store.put(item("a"));
  expect(await store.replace({ ...item("a"), failures: 1 })).toBe(true);
  expect(await store.list()).toMatchObject([{ failures: 1 }]);
  await openOutboxStore("salma").remove("a");
  expect(await store.replace(item("a"))).toBe(false);
  expect(await store.list()).toEqual([]);
});

it("rejects where there is no database, and works once there is one", async () => {
  const store = openOutboxStore("salma");
  vi.stubGlobal("indexedDB", {
    open() {
      throw new Error("not in private windows");
    },
  });
  await expect(store.put(item("a"))).rejects.toThrow("private");
  vi.stubGlobal("indexedDB", new IDBFactory());
  await store.put(item("a"));
  expect(await store.list()).toEqual([item("a")]);
});

it("does not wait for a database that never answers", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { open: () => new IDBOpenDBRequest() });
  const put = openOutboxStore("salma").put(item("a"));
  const refused = expect(put).rejects.toThrow("does not answer");
  await vi.advanceTimersByTimeAsync(3000);
  await refused;
  vi.useRealTimers();
});
