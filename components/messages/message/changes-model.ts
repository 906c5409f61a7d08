import { type LocalChange, UNCHANGED } from "@/lib/messages/optimistic";
import type { MessageView } from "@/lib/messages/types";

/** How long an unsend can be undone: the server knows no way back, so that it is told only then. */
export const UNDO_MS = 5000;

/** All that changing messages needs of the world around it. */
export interface ChangePorts {
  edit(id: string, body: string): Promise<MessageView>;
  unsend(id: string): Promise<MessageView>;
  react(id: string, emoji: string | null): Promise<MessageView>;
  /** Takes an answer in as if it were an event. */
  answered(message: MessageView): void;
  /** What the server said against it; null where it said nothing. */
  reasonOf(error: unknown): string | null;
}

/**
 * What one person is changing in a conversation: shown at once, put right by the answers. Changes of one message are sent
 * one after the other, so that the last one meant is the last one made.
 */
export class Changes {
  readonly #ports: ChangePorts;
  readonly #listeners = new Set<() => void>();
  readonly #changes = new Map<string, LocalChange>();
  readonly #turns = new Map<string, Promise<void>>();
  readonly #undoable = new Map<string, ReturnType<typeof setTimeout>>();
  /** Whose editor was opened and has not had the focus yet. */
  #opened: string | null = null;

  constructor(ports: ChangePorts) {
    this.#ports = ports;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(id: string): LocalChange {
    return this.#changes.get(id) ?? UNCHANGED;
  }

  /** Opens the editor, for whoever wants to write in it at once. */
  open(id: string, draft: string): void {
    this.#opened = id;
    this.write(id, draft);
  }

  /** Whether the editor is to take the focus: once after it was opened, and not when it comes back into the log. */
  takeOpened(id: string): boolean {
    if (this.#opened !== id) return false;
    this.#opened = null;
    return true;
  }

  /** Keeps what is typed in the editor, or with null closes it and forgets that. */
  write(id: string, draft: string | null): void {
    this.#put(id, { draft, problem: draft === null ? null : this.of(id).problem });
  }

  /** Shows the new text; what could not be saved is back in the editor. */
  edit(id: string, body: string): void {
    this.#put(id, { draft: null, body, problem: null });
    void this.#inTurn(id, "edit", () => this.#ports.edit(id, body), {
      isNewest: () => this.of(id).body === body,
      done: () => this.#put(id, { body: null }),
      failed: () => this.#put(id, { body: null, draft: this.of(id).draft ?? body }),
    });
  }

  react(id: string, emoji: string | null): void {
    const reaction = { emoji };
    const isNewest = () => this.of(id).reaction === reaction;
    const end = () => this.#put(id, { reaction: null });
    this.#put(id, { reaction, problem: null });
    // Of several chosen while one is on its way, only the last is meant.
    const send = async () => (isNewest() ? this.#ports.react(id, emoji) : null);
    void this.#inTurn(id, "react", send, { isNewest, done: end, failed: end });
  }

  unsend(id: string): void {
    this.#put(id, { unsending: "undoable", draft: null, problem: null });
    this.#undoable.set(
      id,
      setTimeout(() => this.#finish(id), UNDO_MS),
    );
  }

  undo(id: string): void {
    clearTimeout(this.#undoable.get(id));
    if (this.#undoable.delete(id)) this.#put(id, { unsending: null });
  }

  /** Nobody is there to undo any more: what is unsent is unsent at once. */
  flush = () => {
    for (const id of [...this.#undoable.keys()]) this.#finish(id);
  };

  #finish(id: string): void {
    clearTimeout(this.#undoable.get(id));
    this.#undoable.delete(id);
    this.#put(id, { unsending: "final" });
    const end = () => this.#put(id, { unsending: null });
    void this.#inTurn(id, "unsend", () => this.#ports.unsend(id), { isNewest: () => true, done: end, failed: end });
  }

  /** Sends once all changes of this message before it are answered; what a newer one has replaced is left to that. */
  #inTurn(
    id: string,
    doing: "edit" | "unsend" | "react",
    send: () => Promise<MessageView | null>,
    { isNewest, done, failed }: { isNewest(): boolean; done(): void; failed(): void },
  ): Promise<void> {
    const turn = async () => {
      try {
        const message = await send();
        if (message) this.#ports.answered(message);
        if (isNewest()) done();
      } catch (error) {
        if (!isNewest()) return;
        failed();
        this.#put(id, { problem: { doing, reason: this.#ports.reasonOf(error) } });
      }
    };
    const before = this.#turns.get(id);
    // With nothing before it, it is sent at once, for the page may be about to go.
    const settled = before ? before.then(turn) : turn();
    this.#turns.set(id, settled);
    return settled.finally(() => {
      if (this.#turns.get(id) === settled) this.#turns.delete(id);
    });
  }

  #put(id: string, change: Partial<LocalChange>): void {
    this.#changes.set(id, { ...this.of(id), ...change });
    for (const listener of this.#listeners) listener();
  }
}
