import type { AppErrorCode, Refusal } from "@/lib/errors";
import type { PendingMessage, Wait } from "./pending";
import type { MessageView } from "./types";

/** One's own message as this browser keeps it until the server has it. Times are milliseconds since 1970. */
export interface OutboxItem extends PendingMessage {
  viewerId: string;
  conversationId: string;
  /** When it was written, or last retried by hand. */
  heldSince: number;
  /** Attempts in a row that nobody answered. */
  failures: number;
  /** When the last attempt ended; 0 before the first. */
  triedAt: number;
  notBefore: number;
}

/** What became of one attempt. */
export type Outcome =
  | { kind: "sent"; message: MessageView }
  /** `retryAfter`: the seconds that the server asked to wait; null where it did not say. */
  | { kind: "refused"; refusal: Refusal; retryAfter: number | null }
  /** Nobody, or somebody else, is signed in in this browser. */
  | { kind: "not-own" }
  /** No answer, or none of ours: whether the server has it is not known. */
  | { kind: "lost" };

/** So long a message is sent by itself; then its writer decides whether it is still meant. */
export const LONGEST_WAIT_MS = 24 * 3_600_000;

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;
/** Where a refusal for now does not say for how long. */
const TURN_PAUSE_S = 5;
const JITTER = 0.2;
const FINAL: readonly Refusal["code"][] = ["invalid", "forbidden", "not_found", "conflict"] satisfies AppErrorCode[];

/** The message of a conversation that is to be sent now: the earliest that is not refused for good. */
export function headOf(items: readonly OutboxItem[], conversationId: string): OutboxItem | undefined {
  return items.find((item) => item.conversationId === conversationId && !item.refusal);
}

/** Conversations with something to send. */
export function conversationsOf(items: readonly OutboxItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ conversationId, refusal }) => (refusal ? [] : conversationId)));
}

/** Whether it may be tried; when the network or the person came back after the last attempt, a pause counts no more. */
export function isDue(item: OutboxItem, now: number, wokenAt: number): boolean {
  if (item.notBefore <= now) return true;
  return item.waitsFor !== "turn" && item.triedAt < wokenAt;
}

/** A message after an attempt; null once the server has it. */
export function settled(item: OutboxItem, outcome: Outcome, now: number, random: number): OutboxItem | null {
  switch (outcome.kind) {
    case "sent":
      return null;
    case "lost":
      return held(item, "network", now, pauseOf(item.failures, random));
    case "not-own":
      return held(item, "session", now, LONGEST_PAUSE_MS);
    case "refused": {
      const { refusal, retryAfter } = outcome;
      // What it was written from is gone meanwhile, which is no reason to lose what it says: it goes on with whatever there is.
      if (refusal.code === "not_found" && isAboutSomething(item))
        return { ...item, context: null, triedAt: now, notBefore: now };
      if (FINAL.includes(refusal.code)) return { ...item, triedAt: now, waitsFor: null, refusal };
      if (refusal.code === "unauthenticated") return held(item, "session", now, LONGEST_PAUSE_MS);
      if (refusal.code === "internal") return held(item, "server", now, pauseOf(item.failures, random));
      return held(item, "turn", now, (retryAfter ?? TURN_PAUSE_S) * 1000 * (1 + JITTER * random));
    }
  }
}

/** A message that has waited for a day: it stays, and goes out only when its writer says so. */
export function isExpired({ refusal, heldSince }: OutboxItem, now: number): boolean {
  return !refusal && now - heldSince >= LONGEST_WAIT_MS;
}

export function expired(item: OutboxItem): OutboxItem {
  return { ...item, waitsFor: null, refusal: { code: "expired", message: "" } };
}

/**
 * A message that its writer wants sent all the same: as young as a new one. Under the id that it had it is the same
 * message, however often the server gets it; where the server has another one under that id, it takes `newId`.
 */
export function renewed(item: OutboxItem, now: number, newId: string): OutboxItem {
  const clientId = item.refusal?.code === "conflict" ? newId : item.clientId;
  return { ...item, clientId, refusal: null, waitsFor: null, heldSince: now, failures: 0, triedAt: 0, notBefore: 0 };
}

/** When something is to be done next that nobody gives word of; null when nothing is. */
export function nextTime(items: readonly OutboxItem[], now: number): number | null {
  const times = items.flatMap((item) => (item.refusal ? [] : [item.notBefore, item.heldSince + LONGEST_WAIT_MS]));
  const later = times.filter((time) => time > now);
  return later.length > 0 ? Math.min(...later) : null;
}

/** Messages as their writer sees them: one waits for whatever the one in front of it waits for. */
export function asShown(items: readonly OutboxItem[], forAll: Wait | null): readonly OutboxItem[] {
  const waits = new Map<string, Wait>();
  return items.map((item) => {
    if (item.refusal) return item;
    const waitsFor = forAll ?? waits.get(item.conversationId) ?? item.waitsFor;
    if (waitsFor) waits.set(item.conversationId, waitsFor);
    return waitsFor === item.waitsFor ? item : { ...item, waitsFor };
  });
}

/** `items` with the one of `clientId` replaced, added or (null) left out, in their order. */
export function withItem(items: readonly OutboxItem[], clientId: string, item: OutboxItem | null): OutboxItem[] {
  const others = items.filter((other) => other.clientId !== clientId);
  return (item ? [...others, item] : others).sort(inOrder);
}

/** Two tabs may have given the same place; then the id decides, in both alike. */
export function inOrder(a: OutboxItem, b: OutboxItem): number {
  return a.place - b.place || (a.clientId < b.clientId ? -1 : 1);
}

function isAboutSomething({ context }: OutboxItem): boolean {
  return context !== null && context !== "nothing";
}

function held(item: OutboxItem, waitsFor: Wait, now: number, pause: number): OutboxItem {
  return { ...item, waitsFor, failures: item.failures + 1, triedAt: now, notBefore: now + pause };
}

/** Twice as long after each failure up to a minute, and never the same for two browsers. */
function pauseOf(failures: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures) * (1 - JITTER * random);
}
