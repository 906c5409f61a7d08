import type { ConversationView } from "@/lib/conversations/types";
import { marksOf } from "@/lib/inbox/entry-state";
import type { InboxInput } from "@/lib/inbox/state";
import type { EntryChange } from "@/lib/inbox/types";

/** All that changing conversations needs of the world around it. */
export interface EntryPorts {
  send(conversationId: string, change: EntryChange): Promise<ConversationView>;
  /** The fold in which a change is shown, confirmed or taken back. */
  receive(input: InboxInput): void;
  now(): Date;
}

/** A change that was made here: one, or what piled up while another was on its way. */
interface Made {
  change: EntryChange;
  parts: readonly { id: string; resolve(isMade: boolean): void; reject(error: unknown): void }[];
}

/**
 * What one person changes about their conversations: shown at once, and put right by the answers. Changes of one conversation
 * are sent one after the other, so that the last one meant is the last one made.
 */
export class EntryActions {
  readonly #ports: EntryPorts;
  /** What waits for its turn, of each conversation that something is on its way of. */
  readonly #next = new Map<string, Made | null>();
  #count = 0;

  constructor(ports: EntryPorts) {
    this.#ports = ports;
  }

  /** Rejects when the change was taken back; answers false when it was, and a newer change had replaced it by then. */
  act(conversationId: string, change: EntryChange): Promise<boolean> {
    this.#count += 1;
    const id = String(this.#count);
    this.#ports.receive({ type: "marked", change: id, conversationId, marks: marksOf(change, this.#ports.now()) });
    return new Promise((resolve, reject) => {
      const made: Made = { change, parts: [{ id, resolve, reject }] };
      const next = this.#next.get(conversationId);
      // With nothing before it, it is sent at once, for the page may be about to go.
      if (next === undefined) void this.#send(conversationId, made);
      else this.#next.set(conversationId, next ? both(next, made) : made);
    });
  }

  async #send(conversationId: string, { change, parts }: Made): Promise<void> {
    this.#next.set(conversationId, null);
    try {
      const conversation = await this.#ports.send(conversationId, change);
      this.#settle(parts, conversation);
      this.#goOn(conversationId);
      for (const { resolve } of parts) resolve(true);
    } catch (error) {
      this.#settle(parts, null);
      const next = this.#goOn(conversationId);
      const isMissed = Object.keys(change).some((mark) => !(next && Object.hasOwn(next.change, mark)));
      for (const { resolve, reject } of parts) isMissed ? reject(error) : resolve(false);
    }
  }

  /** All parts are one to the server: its answer confirms them together. */
  #settle(parts: Made["parts"], conversation: ConversationView | null): void {
    for (const { id } of parts) {
      this.#ports.receive(
        conversation ? { type: "confirmed", change: id, conversation } : { type: "refused", change: id },
      );
    }
  }

  #goOn(conversationId: string): Made | null {
    const next = this.#next.get(conversationId) ?? null;
    if (next) void this.#send(conversationId, next);
    else this.#next.delete(conversationId);
    return next;
  }
}

function both(earlier: Made, later: Made): Made {
  return { change: { ...earlier.change, ...later.change }, parts: [...earlier.parts, ...later.parts] };
}
