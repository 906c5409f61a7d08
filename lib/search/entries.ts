import "server-only";
import { v7 as uuid } from "uuid";
import type { attachments } from "@/db/schema/attachments";
import type { conversations } from "@/db/schema/conversations";
import type { messages } from "@/db/schema/messages";
import type { orders } from "@/db/schema/orders";
import type { searchEntries } from "@/db/schema/search";
import type { CardContent } from "@/lib/cards/types";
import type { Participant } from "@/lib/conversations/types";
import { fold } from "./fold";
import { saidIn } from "./proposals";
import type { ContextKind } from "./types";

export type Entry = typeof searchEntries.$inferInsert;
type Talk = Pick<typeof conversations.$inferSelect, "id" | "userLo" | "userHi">;
type Named = Pick<Participant, "id" | "name" | "username">;
export type Said = Pick<
  typeof messages.$inferSelect,
  "id" | "seq" | "senderId" | "body" | "attachmentCount" | "createdAt"
> &
  Partial<Pick<typeof messages.$inferSelect, "gigId" | "jobId" | "applicationId" | "orderId">> & {
    /** What it proposes, as a card. */
    content?: CardContent | null | undefined;
  };
type Sent = Pick<typeof attachments.$inferSelect, "id" | "name">;
type Ordered = Pick<typeof orders.$inferSelect, "id" | "number" | "title" | "buyerId" | "sellerId" | "createdAt">;

/** How a message that is not unsent is found; one of nothing but files by them alone. */
export function messageEntry({ id: conversationId, userLo, userHi }: Talk, message: Said): Entry {
  const { id, seq, senderId: ownerId, body, attachmentCount: fileCount, createdAt } = message;
  return {
    ...{ id, kind: "message", conversationId, seq, userLo, userHi, ownerId, fileCount, createdAt },
    ...{ context: contextOf(message), folded: fold(saidIn(body, message.content ?? null)) },
  };
}

/** How a file is found by its name. */
export function fileEntry({ id: conversationId, userLo, userHi }: Talk, message: Said, { id, name }: Sent): Entry {
  const { seq, senderId: ownerId, createdAt } = message;
  return {
    ...{ id, kind: "file", conversationId, seq, userLo, userHi, ownerId, fileCount: 1, createdAt },
    ...{ context: contextOf(message), folded: fold(name) },
  };
}

/** How each of two people finds the other. */
export function personEntries({ id: conversationId, userLo, userHi }: Talk, people: readonly Named[], createdAt: Date) {
  return people.map(({ id: ownerId, name, username }): Entry => {
    const readerId = ownerId === userLo ? userHi : userLo;
    const folded = fold(`${name} ${username}`);
    return {
      id: uuid(),
      kind: "person",
      conversationId,
      userLo: readerId,
      userHi: readerId,
      ownerId,
      folded,
      createdAt,
    };
  });
}

/** How an order is found: by its number and by what was ordered. */
export function orderEntry({ id, number, title, buyerId, sellerId, createdAt }: Ordered): Entry {
  const [userLo = buyerId, userHi = sellerId] = [buyerId, sellerId].sort();
  const folded = fold(`${number} ${title}`);
  return { id, kind: "order", userLo, userHi, ownerId: buyerId, context: "order", folded, createdAt };
}

function contextOf({ gigId, jobId, applicationId, orderId }: Said): ContextKind | null {
  if (gigId) return "gig";
  if (jobId || applicationId) return "job";
  return orderId ? "order" : null;
}
