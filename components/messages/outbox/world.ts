import type { OutboxItem, Outcome } from "@/lib/messages/outbox";
import { type Fate, outcomeOf } from "./fates";
import { Outbox } from "./model";
import type { OutboxPorts, Word } from "./ports";

const STORE_MS = 1;
const LINE_MS = 20;

/** For tests of the outbox: a server, and a browser with tabs that end without a word. Time is the test's fake one. */
export class World {
  isOnline = true;
  /** Whether the browser can store anything. */
  isStoring = true;
  /** Bodies that the server has, in its order, by conversation. */
  readonly server = new Map<string, string[]>();
  readonly tabs: Tab[] = [];
  readonly stored = new Map<string, OutboxItem>();
  readonly noted = new Map<string, OutboxItem>();
  readonly locks = new Map<string, { holder: Tab; waiting: { tab: Tab; begin: () => void }[] }>();
  nextFate: () => Fate = () => "answered";
  /** The most attempts that were ever made at once in one conversation. */
  mostAtOnce = 0;
  readonly #known = new Set<string>();
  readonly #inFlight = new Map<string, number>();

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    tab.outbox.start((message) => tab.told.push(message.body));
    return tab;
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const { outbox } of this.tabs) outbox.wake();
  }

  async deliver(item: OutboxItem): Promise<Outcome> {
    const { conversationId } = item;
    const atOnce = (this.#inFlight.get(conversationId) ?? 0) + 1;
    this.#inFlight.set(conversationId, atOnce);
    this.mostAtOnce = Math.max(this.mostAtOnce, atOnce);
    const fate = this.isOnline ? this.nextFate() : "dropped";
    await pause(LINE_MS);
    if (["answered", "doubled", "unheard"].includes(fate)) this.take(item);
    if (fate === "doubled") this.take(item);
    await pause(LINE_MS);
    this.#inFlight.set(conversationId, (this.#inFlight.get(conversationId) ?? 0) - 1);
    return outcomeOf(fate, item);
  }

  /** The server's part of the contract: the same client id is the same message. */
  take({ clientId, conversationId, body }: OutboxItem): void {
    if (this.#known.has(clientId)) return;
    this.#known.add(clientId);
    this.server.set(conversationId, [...(this.server.get(conversationId) ?? []), body]);
  }
}

/** One tab; `kill` ends it in the middle of whatever it does. */
export class Tab {
  readonly outbox: Outbox;
  /** Bodies of the messages that it was told the server has. */
  readonly told: string[] = [];
  readonly #world: World;
  #isAlive = true;
  #listener: ((word: Word) => void) | null = null;

  constructor(world: World) {
    this.#world = world;
    this.outbox = new Outbox(this.#ports());
  }

  kill(): void {
    this.#isAlive = false;
    this.outbox.stop();
    this.#world.tabs.splice(this.#world.tabs.indexOf(this), 1);
    for (const [name, lock] of this.#world.locks) if (lock.holder === this) this.#release(name);
  }

  #ports(): OutboxPorts {
    const world = this.#world;
    return {
      store: {
        // By id, as a database answers; written later, an id may well come first.
        list: () => this.#store(() => [...world.stored.values()].sort((a, b) => (a.clientId < b.clientId ? 1 : -1))),
        put: (item) => this.#store(() => void world.stored.set(item.clientId, item)),
        replace: (item) =>
          this.#store(() => world.stored.has(item.clientId) && !!world.stored.set(item.clientId, item)),
        remove: (clientId) => this.#store(() => void world.stored.delete(clientId)),
      },
      journal: {
        list: () => [...world.noted.values()],
        note(item) {
          if (!world.isStoring) throw new Error("nothing can be stored");
          world.noted.set(item.clientId, item);
        },
        strike: ({ clientId }) => void world.noted.delete(clientId),
      },
      deliver: (item) => this.#whileAlive(world.deliver(item)),
      deliverLast: (item) => void world.deliver(item),
      exclusively: (name, work) => this.#whileAlive(this.#exclusively(name, work)),
      tell: (word) => {
        for (const tab of world.tabs) if (tab !== this) void pause(STORE_MS).then(() => tab.#listener?.(word));
      },
      hear: (listener) => {
        this.#listener = listener;
        return () => {
          this.#listener = null;
        };
      },
      isOnline: () => world.isOnline,
      now: Date.now,
      random: () => 0.5,
      newId: () => `new-${crypto.randomUUID()}`,
    };
  }

  async #store<Result>(work: () => Result): Promise<Result> {
    await this.#whileAlive(pause(STORE_MS));
    if (!this.#world.isStoring) throw new Error("nothing can be stored");
    return this.#whileAlive(Promise.resolve(work()));
  }

  /** What a tab waits for when it ends never comes. */
  #whileAlive<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      work.then(
        (result) => this.#isAlive && resolve(result),
        (error) => this.#isAlive && reject(error),
      );
    });
  }

  async #exclusively(name: string, work: () => Promise<void>): Promise<void> {
    if (!this.#isAlive) return;
    await this.#lock(name);
    // Ended between getting it and beginning; whoever ended it has passed it on.
    if (!this.#isAlive) return;
    await work();
    this.#release(name);
  }

  #lock(name: string): Promise<void> {
    const lock = this.#world.locks.get(name);
    if (lock) return new Promise((begin) => lock.waiting.push({ tab: this, begin }));
    this.#world.locks.set(name, { holder: this, waiting: [] });
    return Promise.resolve();
  }

  /** Hands the lock to the next tab that is still there. */
  #release(name: string): void {
    const lock = this.#world.locks.get(name);
    const next = lock?.waiting.shift();
    if (!lock || !next) return void this.#world.locks.delete(name);
    lock.holder = next.tab;
    if (next.tab.#isAlive) next.begin();
    else this.#release(name);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
