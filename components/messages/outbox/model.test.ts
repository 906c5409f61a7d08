import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LONGEST_WAIT_MS, type OutboxItem } from "@/lib/messages/outbox";
import { gig } from "@/lib/testing/conversation";
import type { Fate } from "./fates";
import { type Tab, World } from "./world";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE_MS = 60_000;

let count = 0;

function written(body: string, conversationId = "c"): OutboxItem {
  count += 1;
  return {
    ...{ viewerId: "me", conversationId, clientId: `id-${count}`, place: Date.now(), body, createdAt: "" },
    ...{ context: null, attachments: [], replyTo: null, refusal: null, waitsFor: null },
    ...{ heldSince: Date.now(), failures: 0, triedAt: 0, notBefore: 0 },
  };
}

function write(tab: Tab, ...bodies: string[]): void {
  for (const body of bodies) tab.outbox.add(written(body));
}

function standing(tab: Tab): string[] {
  return tab.outbox.read().map(({ body, refusal, waitsFor }) => `${body}: ${refusal?.code ?? waitsFor ?? "sending"}`);
}

/** Each request has the next of these fates, and all after them are answered. */
function fates(...list: Fate[]): () => Fate {
  return () => list.shift() ?? "answered";
}

const settle = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

describe("an outbox", () => {
  it("has a message in it at once, and sends all in their order", async () => {
    const world = new World();
    const tab = world.open();
    write(tab, "one", "two", "three");
    expect(standing(tab)).toEqual(["one: sending", "two: sending", "three: sending"]);
    await settle();
    expect(world.server.get("c")).toEqual(["one", "two", "three"]);
    expect([standing(tab), tab.told, world.stored.size, world.noted.size]).toEqual([[], ["one", "two", "three"], 0, 0]);
  });

  it("sends at once without what it was written from, where that is gone, and what follows after it", async () => {
    const world = new World();
    world.nextFate = fates("missing");
    const tab = world.open();
    tab.outbox.add({ ...written("one"), context: gig("gone") });
    write(tab, "two");
    await settle();
    expect(world.server.get("c")).toEqual(["one", "two"]);
    expect(standing(tab)).toEqual([]);
  });

  it("holds all of a conversation behind the one that is not through, and nothing of another", async () => {
    const world = new World();
    world.nextFate = fates("dropped", "answered");
    const tab = world.open();
    tab.outbox.add(written("one"));
    await settle(5);
    tab.outbox.add(written("two"));
    tab.outbox.add(written("elsewhere", "d"));
    await settle();
    expect(standing(tab)).toEqual(["one: network", "two: network"]);
    expect(world.server).toEqual(new Map([["d", ["elsewhere"]]]));
    await settle(MINUTE_MS);
    expect(world.server.get("c")).toEqual(["one", "two"]);
  });

  it("lets the next one pass a message that was refused for good, and sends that when it is retried", async () => {
    const world = new World();
    world.nextFate = fates("refused");
    const tab = world.open();
    write(tab, "one", "two");
    await settle();
    expect([standing(tab), world.server.get("c")]).toEqual([["one: forbidden"], ["two"]]);
    tab.outbox.retry(tab.outbox.read()[0]?.clientId ?? "");
    expect(standing(tab)).toEqual(["one: sending"]);
    await settle();
    expect([standing(tab), world.server.get("c")]).toEqual([[], ["two", "one"]]);
  });

  it("forgets what is thrown away, in all tabs", async () => {
    const world = new World();
    world.nextFate = fates("refused");
    const [tab, other] = [world.open(), world.open()];
    write(tab, "one");
    await settle();
    expect(standing(other)).toEqual(["one: forbidden"]);
    other.outbox.remove(other.outbox.read()[0]?.clientId ?? "");
    await settle();
    expect([standing(tab), standing(other), standing(world.open())]).toEqual([[], [], []]);
  });

  it("sends at once when the network is back", async () => {
    const world = new World();
    world.isOnline = false;
    const tab = world.open();
    write(tab, "one");
    await settle(MINUTE_MS);
    expect(standing(tab)).toEqual(["one: network"]);
    world.setOnline(true);
    await settle(100);
    expect(world.server.get("c")).toEqual(["one"]);
  });

  it("says after a day that a message was not sent, and sends it only when it is told to", async () => {
    const world = new World();
    world.isOnline = false;
    const tab = world.open();
    write(tab, "one");
    await settle(LONGEST_WAIT_MS + 1000);
    world.setOnline(true);
    await settle(MINUTE_MS);
    expect([standing(tab), world.server.size]).toEqual([["one: expired"], 0]);
    tab.outbox.retry(tab.outbox.read()[0]?.clientId ?? "");
    await settle();
    expect(world.server.get("c")).toEqual(["one"]);
  });

  it("is read from where a closed tab left it, even closed in the moment of Enter", async () => {
    const world = new World();
    const tab = world.open();
    await settle();
    write(tab, "one");
    tab.kill();
    expect(world.stored.size).toBe(0);
    const next = world.open();
    await settle();
    expect([world.server.get("c"), standing(next), world.noted.size]).toEqual([["one"], [], 0]);
  });

  it("is worked on by the tab that is left, from the moment the other one ends", async () => {
    const world = new World();
    const [tab, other] = [world.open(), world.open()];
    await settle();
    world.nextFate = fates("dropped");
    write(tab, "one", "two");
    await settle(10);
    tab.kill();
    await settle();
    expect(world.server.get("c")).toEqual(["one", "two"]);
    expect(other.told).toEqual(["one", "two"]);
  });

  it("sends nothing while the session is not its person's", async () => {
    const world = new World();
    const tab = world.open();
    tab.outbox.setOwn(false);
    write(tab, "one");
    await settle(MINUTE_MS);
    expect([standing(tab), world.server.size, tab.outbox.isUnsent()]).toEqual([["one: session"], 0, false]);
    tab.outbox.setOwn(true);
    await settle();
    expect(world.server.get("c")).toEqual(["one"]);
  });

  it("keeps texts where nothing can be stored, asks before they would be lost, and sends them", async () => {
    const world = new World();
    world.isStoring = false;
    world.isOnline = false;
    const tab = world.open();
    await settle();
    write(tab, "one");
    await settle();
    expect([standing(tab), tab.outbox.isUnsent()]).toEqual([["one: network"], true]);
    world.setOnline(true);
    await settle();
    expect([standing(tab), world.server.get("c"), tab.outbox.isUnsent()]).toEqual([[], ["one"], false]);
  });

  it("asks before leaving while something is on its way, not for what was refused and is kept", async () => {
    const world = new World();
    world.nextFate = fates("refused");
    const tab = world.open();
    write(tab, "one");
    expect(tab.outbox.isUnsent()).toBe(true);
    await settle();
    expect([standing(tab), tab.outbox.isUnsent()]).toEqual([["one: forbidden"], false]);
  });

  it("says the first message once more when the page goes away", async () => {
    const world = new World();
    const tab = world.open();
    await settle();
    write(tab, "one", "two");
    tab.outbox.flush();
    tab.kill();
    await settle();
    expect(world.server.get("c")).toEqual(["one"]);
    world.open();
    await settle();
    expect(world.server.get("c")).toEqual(["one", "two"]);
  });
});

describe("whatever happens", () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), tab: fc.nat(), conversation: fc.nat(1) }) },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant("pass" as const), ms: fc.constantFrom(0, 1, 2, 15, 25, 45, 3000) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("pass" as const), ms: fc.constant(LONGEST_WAIT_MS) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("open" as const, "network" as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("kill" as const, "flush" as const, "retry" as const), tab: fc.nat() }),
    },
  );
  const fate = fc.constantFrom<Fate>(
    ...([
      "answered",
      "answered",
      "answered",
      "doubled",
      "unheard",
      "dropped",
      "refused",
      "faulty",
      "busy",
      "signed-out",
    ] as const),
  );

  it("every message is sent exactly once, and none overtakes another of its conversation", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fate, { maxLength: 60 }), async (steps, list) => {
        const world = new World();
        world.nextFate = fates(...list);
        const messages: OutboxItem[] = [];
        let writer: Tab | null = null;
        /** Let go by hand or by age, or unseen by the others when its tab ended: it may come later than its turn. */
        const late = new Set<string>();
        const noteLate = () => {
          for (const { outbox } of world.tabs) {
            for (const { clientId, refusal } of outbox.read()) if (refusal) late.add(clientId);
          }
        };
        const tabAt = (index: number) => world.tabs[index % world.tabs.length] ?? world.open();
        world.open();
        for (const now of steps) {
          switch (now.do) {
            case "write": {
              // No hand is in two tabs within so short a time.
              if (writer !== tabAt(now.tab)) await settle(5);
              writer = tabAt(now.tab);
              const item = written(`text ${messages.length}`, `conversation ${now.conversation}`);
              messages.push(item);
              writer.outbox.add(item);
              break;
            }
            case "pass":
              await settle(now.ms);
              break;
            case "open":
              world.open();
              break;
            case "network":
              world.setOnline(!world.isOnline);
              break;
            case "kill":
              for (const [id] of world.noted) if (!world.stored.has(id)) late.add(id);
              tabAt(now.tab).kill();
              break;
            case "flush":
              tabAt(now.tab).outbox.flush();
              break;
            case "retry":
              for (const { clientId } of tabAt(now.tab).outbox.read()) tabAt(now.tab).outbox.retry(clientId);
          }
          noteLate();
        }
        world.nextFate = () => "answered";
        world.setOnline(true);
        const last = world.open();
        for (let round = 0; round < 3; round += 1) {
          await settle(3 * MINUTE_MS);
          noteLate();
          for (const { clientId } of last.outbox.read()) last.outbox.retry(clientId);
        }
        await settle(3 * MINUTE_MS);
        for (const conversation of ["conversation 0", "conversation 1"]) {
          const wanted = messages.filter(({ conversationId }) => conversationId === conversation);
          const sent = world.server.get(conversation) ?? [];
          expect([...sent].sort()).toEqual(wanted.map(({ body }) => body).sort());
          const timely = wanted.filter(({ clientId }) => !late.has(clientId)).map(({ body }) => body);
          expect(sent.filter((body) => timely.includes(body))).toEqual(timely);
        }
        expect(world.tabs.flatMap(standing)).toEqual([]);
        expect([world.stored.size, world.noted.size]).toEqual([0, 0]);
      }),
      { numRuns: 500 },
    );
  });
});
