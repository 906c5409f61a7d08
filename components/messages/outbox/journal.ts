import type { OutboxItem } from "@/lib/messages/outbox";
import type { OutboxJournal } from "./ports";

/**
 * Messages of `viewerId` in local storage, which is written before Enter has returned, and survives where IndexedDB is
 * not to be had. Earlier versions kept all there was to send under the same names.
 */
export function openOutboxJournal(viewerId: string): OutboxJournal {
  const prefix = `pending:${viewerId}:`;
  const nameOf = ({ conversationId, clientId }: Pick<OutboxItem, "conversationId" | "clientId">) =>
    `${prefix}${conversationId}:${clientId}`;
  return {
    list() {
      const names = safely(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? [];
      return names.flatMap((name) => safely(() => itemOf(viewerId, name, localStorage.getItem(name))) ?? []);
    },
    note: (item) => localStorage.setItem(nameOf(item), JSON.stringify(item)),
    strike: (item) => void safely(() => localStorage.removeItem(nameOf(item))),
  };
}

/** What earlier versions did not write down yet is filled in. */
function itemOf(viewerId: string, name: string, text: string | null): OutboxItem | null {
  const kept: Partial<OutboxItem> | null = JSON.parse(text ?? "null");
  const [, , conversationId, clientId] = name.split(":");
  if (!kept || !conversationId || !clientId) return null;
  const { body = "", createdAt = new Date().toISOString() } = kept;
  const writtenAt = Date.parse(createdAt);
  return {
    ...{ place: writtenAt, context: null, attachments: [], replyTo: null, waitsFor: null },
    ...{ heldSince: writtenAt, failures: 0, triedAt: 0, notBefore: 0, refusal: null },
    ...kept,
    ...{ viewerId, conversationId, clientId, body, createdAt },
  };
}

/** Where storage is forbidden, touching it throws. */
function safely<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
