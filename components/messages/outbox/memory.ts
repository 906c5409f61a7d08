import { inOrder, type OutboxItem, withItem } from "@/lib/messages/outbox";
import type { OutboxPorts } from "./ports";

/**
 * What is in the store, and at once whatever this tab has changed since. A change that cannot be stored is kept in the
 * journal, and where that fails too, here alone: no text is lost while the tab is open.
 */
export class OutboxMemory {
  readonly #store: OutboxPorts["store"];
  readonly #journal: OutboxPorts["journal"];
  readonly #onChange: () => void;
  readonly #writes = new Map<string, OutboxItem | null>();
  readonly #unkept = new Set<string>();
  #stored: readonly OutboxItem[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  items: readonly OutboxItem[] = [];

  constructor({ store, journal }: Pick<OutboxPorts, "store" | "journal">, onChange: () => void) {
    this.#store = store;
    this.#journal = journal;
    this.#onChange = onChange;
  }

  /** Whether everything outlives the tab. */
  isKept(): boolean {
    return this.#unkept.size === 0;
  }

  find(clientId: string): OutboxItem | undefined {
    return this.items.find((item) => item.clientId === clientId);
  }

  add(item: OutboxItem): Promise<void> {
    this.#note(item);
    return this.#write(item, item, () => this.#store.put(item).then(() => true));
  }

  replace(item: OutboxItem): Promise<void> {
    return this.#write(item, item, () => this.#store.replace(item));
  }

  remove(item: OutboxItem): Promise<void> {
    return this.#write(item, null, () => this.#store.remove(item.clientId).then(() => false));
  }

  reload(): Promise<void> {
    return this.#inTurn(async () => {
      this.#stored = (await this.#store.list()).sort(inOrder);
      this.#change();
    });
  }

  /** Brings what the journal has kept, and the store has not, to where it belongs. */
  async takeOver(): Promise<void> {
    await this.reload();
    const stored = new Set(this.#stored.map(({ clientId }) => clientId));
    // What this tab is about to store looks after itself.
    const left = this.#journal.list().filter(({ clientId }) => !this.#writes.has(clientId));
    await Promise.all(left.map((item) => (stored.has(item.clientId) ? this.#strike(item) : this.add(item))));
  }

  /** Shows a change at once; `store` tells whether the item is there afterwards. */
  #write(item: OutboxItem, after: OutboxItem | null, store: () => Promise<boolean>): Promise<void> {
    const { clientId } = item;
    this.#writes.set(clientId, after);
    this.#change();
    return this.#inTurn(async () => {
      try {
        const isThere = await store();
        this.#stored = withItem(this.#stored, clientId, isThere ? after : null);
        if (this.#writes.get(clientId) === after) this.#writes.delete(clientId);
        this.#strike(item);
      } catch {
        if (after) this.#note(after);
        else this.#strike(item);
      }
      this.#change();
    });
  }

  #note(item: OutboxItem): void {
    try {
      this.#journal.note(item);
      this.#unkept.delete(item.clientId);
    } catch {
      this.#unkept.add(item.clientId);
    }
  }

  #strike(item: OutboxItem): void {
    this.#unkept.delete(item.clientId);
    this.#journal.strike(item);
  }

  /** One after the other, so that no list is read before a write and taken in after it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work).catch(() => {});
    this.#turn = done;
    return done;
  }

  #change(): void {
    let items = this.#stored;
    for (const [clientId, item] of this.#writes) items = withItem(items, clientId, item);
    // Most looks into the store find what was there before.
    if (JSON.stringify(items) === JSON.stringify(this.items)) return;
    this.items = items;
    this.#onChange();
  }
}
