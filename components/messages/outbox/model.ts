import { asShown, conversationsOf, headOf, type OutboxItem, renewed } from "@/lib/messages/outbox";
import type { MessageView } from "@/lib/messages/types";
import { Courier } from "./courier";
import { OutboxMemory } from "./memory";
import type { OutboxPorts } from "./ports";

/**
 * All of one person's messages that the server may not have yet. Each conversation's go out one after the other, from
 * one tab at a time, until the server answers for each; whatever tab they were written in, and however often it is closed.
 */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #memory: OutboxMemory;
  readonly #courier: Courier;
  readonly #listeners = new Set<() => void>();
  #shown: readonly OutboxItem[] = [];
  #isStarted = false;
  #isOwn = true;
  #onSent: (message: MessageView) => void = () => {};
  #hangUp = () => {};

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#memory = new OutboxMemory(ports, () => this.#show());
    this.#courier = new Courier(ports, this.#memory, {
      isActive: () => this.#isActive(),
      onSent: (message) => this.#onSent(message),
    });
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Everything on its way, in the order in which it was written. */
  read = (): readonly OutboxItem[] => this.#shown;

  /** Whether leaving the page now might keep a message from going out. */
  isUnsent = (): boolean => {
    const isMoving = this.#shown.some(({ refusal, waitsFor }) => !refusal && waitsFor !== "session");
    return isMoving || !this.#memory.isKept();
  };

  /** Begins to send, also what earlier visits left; every message that the server has is told to `onSent`. */
  start(onSent: (message: MessageView) => void): void {
    this.#isStarted = true;
    this.#onSent = onSent;
    this.#hangUp = this.#ports.hear((word) => {
      if (word.name === "sent") this.#onSent(word.message);
      // Where that tab ends before it has sent, this one goes on.
      void this.#courier.work();
    });
    void this.#memory.takeOver().then(() => this.wake());
  }

  stop(): void {
    this.#isStarted = false;
    this.#hangUp();
    this.#courier.stop();
  }

  /** Whether this browser's session is still its person's; nothing is sent while it is not. */
  setOwn(isOwn: boolean): void {
    if (isOwn === this.#isOwn) return;
    this.#isOwn = isOwn;
    this.wake();
  }

  /** Takes a message in: it is in `read` at once, and leaves when it is stored. */
  add(item: OutboxItem): void {
    const place = Math.max(item.place, (this.#memory.items.at(-1)?.place ?? 0) + 1);
    const placed = { ...item, place };
    void this.#memory.add(placed).then(() => this.#courier.send(placed));
  }

  /** Sends what was refused, or waited for too long, all the same. */
  retry(clientId: string): void {
    const item = this.#memory.find(clientId);
    if (!item?.refusal) return;
    const again = renewed(item, this.#ports.now(), this.#ports.newId());
    const replaced = again.clientId === clientId ? null : this.#memory.remove(item);
    void Promise.all([replaced, this.#memory.add(again)]).then(() => this.#courier.send(again));
  }

  /** Forgets a message: its writer does not mean it any more, or it was seen among those that the server has. */
  remove(clientId: string): void {
    const item = this.#memory.find(clientId);
    if (item) void this.#memory.remove(item).then(() => this.#ports.tell({ name: "changed" }));
  }

  /** Looks at the world anew: the network or the person came back, or went. */
  wake(): void {
    this.#show();
    if (this.#isStarted) this.#courier.wake();
  }

  /** The page goes away, perhaps for good: says once more whatever comes first, in a way that outlives it. */
  flush(): void {
    if (!this.#isActive()) return;
    const { items } = this.#memory;
    for (const id of conversationsOf(items)) {
      const head = headOf(items, id);
      if (head) this.#ports.deliverLast(head);
    }
  }

  #isActive(): boolean {
    return this.#isStarted && this.#isOwn && this.#ports.isOnline();
  }

  #show(): void {
    const wait = this.#isOwn ? null : "session";
    this.#shown = asShown(this.#memory.items, wait ?? (this.#ports.isOnline() ? null : "network"));
    for (const listener of this.#listeners) listener();
  }
}
