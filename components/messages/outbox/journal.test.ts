import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { OutboxItem } from "@/lib/messages/outbox";
import { openOutboxJournal } from "./journal";

beforeEach(() => void vi.stubGlobal("localStorage", new Storage()));
afterEach(() => void vi.unstubAllGlobals());

/** As browsers have it: what is stored are its own properties. */
class Storage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return typeof this[name] === "string" ? this[name] : null;
  }
  setItem(name: string, text: string): void {
    this[name] = text;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

const item: OutboxItem = {
  ...{
    viewerId: "salma",
    conversationId: "c",
    clientId: "a",
    place: 7,
    body: "hello",
    createdAt: "2026-11-23T10:00:00.000Z",
  },
  ...{ context: null, attachments: [], replyTo: null, refusal: null, waitsFor: null },
  ...{ heldSince: 5, failures: 1, triedAt: 3, notBefore: 9 },
};

it("keeps a message until it is struck out, for its person alone", () => {
  const journal = openOutboxJournal("salma");
  journal.note(item);
  expect(openOutboxJournal("salma").list()).toEqual([item]);
  expect(openOutboxJournal("youssef").list()).toEqual([]);
  journal.strike(item);
  expect(journal.list()).toEqual([]);
});

it("reads what earlier versions kept, as not refused and as old as it is", () => {
  const [createdAt, body] = ["2026-11-23T10:00:00.000Z", "from before"];
  localStorage.setItem("pending:salma:c:old", JSON.stringify({ clientId: "old", body, createdAt, refusal: null }));
  const time = Date.parse(createdAt);
  expect(openOutboxJournal("salma").list()).toEqual([
    {
      ...{ ...item, clientId: "old", body, createdAt, place: time, heldSince: time },
      ...{ failures: 0, triedAt: 0, notBefore: 0 },
    },
  ]);
});

it("passes over what it cannot read", () => {
  localStorage.setItem("pending:salma:c:broken", "{");
  openOutboxJournal("salma").note(item);
  expect(openOutboxJournal("salma").list()).toEqual([item]);
});

it("is empty where storage is forbidden, and says that it keeps nothing", () => {
  vi.stubGlobal("localStorage", undefined);
  const journal = openOutboxJournal("salma");
  expect(journal.list()).toEqual([]);
  expect(() => journal.strike(item)).not.toThrow();
  expect(() => journal.note(item)).toThrow();
});
