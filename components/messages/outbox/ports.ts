import type { OutboxItem, Outcome } from "@/lib/messages/outbox";
import type { MessageView } from "@/lib/messages/types";

/** Where messages outlive the tab; everything rejects where nothing can be stored. */
export interface OutboxStore {
  list(): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  /** Tells whether it was there to be replaced: what another tab has taken out stays out. */
  replace(item: OutboxItem): Promise<boolean>;
  remove(clientId: string): Promise<void>;
}

/** What is written in the moment of Enter, before the store has answered, and read when the page comes back. */
export interface OutboxJournal {
  list(): OutboxItem[];
  /** Throws where nothing can be stored. */
  note(item: OutboxItem): void;
  strike(item: Pick<OutboxItem, "clientId" | "conversationId">): void;
}

/** What tabs of one person tell each other. */
export type Word = { name: "changed" } | { name: "sent"; message: MessageView };

/** All that an outbox needs of the world around it. Nothing but the two stores ever rejects or throws. */
export interface OutboxPorts {
  store: OutboxStore;
  journal: OutboxJournal;
  /** One attempt; `isFresh` for the first one of a message that this tab wrote. */
  deliver(item: OutboxItem, isFresh: boolean): Promise<Outcome>;
  /** An attempt of which no answer is awaited, for the page goes away. */
  deliverLast(item: OutboxItem): void;
  /** Does `work` while no other tab does any for this conversation. */
  exclusively(conversationId: string, work: () => Promise<void>): Promise<void>;
  /** Tells the person's other tabs. */
  tell(word: Word): void;
  hear(listener: (word: Word) => void): () => void;
  isOnline(): boolean;
  now(): number;
  random(): number;
  newId(): string;
}
