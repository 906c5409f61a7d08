import type { PendingMessage } from "@/lib/messages/pending";

/** Messages on their way, kept in this browser until they are confirmed, oldest first. */
export function listPending(viewerId: string, conversationId: string): PendingMessage[] {
  const prefix = nameOf(viewerId, conversationId, "");
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const items: (PendingMessage | null)[] = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? "null"));
  return items
    .flatMap((item) => (item ? { ...item, attachments: item.attachments ?? [], replyTo: item.replyTo ?? null } : []))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

export function keepPending(viewerId: string, conversationId: string, pending: PendingMessage): void {
  localStorage.setItem(nameOf(viewerId, conversationId, pending.clientId), JSON.stringify(pending));
}

export function forgetPending(viewerId: string, conversationId: string, clientId: string): void {
  localStorage.removeItem(nameOf(viewerId, conversationId, clientId));
}

function nameOf(viewerId: string, conversationId: string, clientId: string): string {
  return `pending:${viewerId}:${conversationId}:${clientId}`;
}
