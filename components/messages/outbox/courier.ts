import {
  conversationsOf,
  expired,
  headOf,
  isDue,
  isExpired,
  nextTime,
  type OutboxItem,
  type Outcome,
  settled,
} from "@/lib/messages/outbox";
import type { MessageView } from "@/lib/messages/types";
import type { OutboxMemory } from "./memory";
import type { OutboxPorts } from "./ports";

interface Orders {
  /** Whether anything may be sent now. */
  isActive(): boolean;
  /** Told of every message that the server has, be it for the second time. */
  onSent(message: MessageView): void;
}

/** Brings one message of each conversation after the other to the server, in turn with the person's other tabs. */
export class Courier {
  readonly #ports: OutboxPorts;
  readonly #memory: OutboxMemory;
  readonly #orders: Orders;
  /** Written in this tab and not tried yet. */
  readonly #fresh = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #running = new Set<string>();
  #wokenAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: OutboxPorts, memory: OutboxMemory, orders: Orders) {
    this.#ports = ports;
    this.#memory = memory;
    this.#orders = orders;
  }

  /** Sends a message that is stored by now; this tab wrote it. */
  send({ clientId, conversationId }: OutboxItem): void {
    this.#fresh.add(clientId);
    this.#ports.tell({ name: "changed" });
    void this.#drain(conversationId);
  }

  /** Looks for work at once, whatever pauses there are: the network or the person is back. */
  wake(): void {
    this.#wokenAt = this.#ports.now();
    void this.work();
  }

  /** Does what is due: lets go of what is too old, and sends. */
  async work(): Promise<void> {
    await this.#memory.reload();
    const now = this.#ports.now();
    const old = this.#memory.items.filter((item) => isExpired(item, now));
    await Promise.all(old.map((item) => this.#memory.replace(expired(item))));
    if (old.length > 0) this.#ports.tell({ name: "changed" });
    for (const id of conversationsOf(this.#memory.items)) void this.#drain(id);
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Sends one conversation's messages for as long as that succeeds. */
  async #drain(conversationId: string): Promise<void> {
    this.#wanted.add(conversationId);
    if (this.#running.has(conversationId)) return;
    this.#running.add(conversationId);
    while (this.#wanted.delete(conversationId)) while (await this.#attempt(conversationId));
    this.#running.delete(conversationId);
    this.#schedule();
  }

  /** Tries the first message of a conversation; tells whether the next one may follow. */
  async #attempt(conversationId: string): Promise<boolean> {
    let goesOn = false;
    if (!this.#orders.isActive()) return false;
    await this.#ports.exclusively(conversationId, async () => {
      // Another tab may have sent it meanwhile.
      await this.#memory.reload();
      const head = headOf(this.#memory.items, conversationId);
      if (!head || !this.#orders.isActive() || !isDue(head, this.#ports.now(), this.#wokenAt)) return;
      goesOn = await this.#settle(head, await this.#ports.deliver(head, this.#fresh.delete(head.clientId)));
    });
    return goesOn;
  }

  async #settle(item: OutboxItem, outcome: Outcome): Promise<boolean> {
    const { now, random } = this.#ports;
    if (outcome.kind === "sent") this.#orders.onSent(outcome.message);
    const after = settled(item, outcome, now(), random());
    if (!after) await this.#memory.remove(item);
    // Thrown away, or confirmed by an event, while it was on its way.
    else if (this.#memory.find(item.clientId)) await this.#memory.replace(after);
    this.#ports.tell(outcome.kind === "sent" ? { name: "sent", message: outcome.message } : { name: "changed" });
    return !after || after.refusal !== null || after.notBefore <= now();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const now = this.#ports.now();
    const time = this.#orders.isActive() ? nextTime(this.#memory.items, now) : null;
    if (time !== null) this.#timer = setTimeout(() => void this.work(), time - now);
  }
}
