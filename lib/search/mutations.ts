import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { orders } from "@/db/schema/orders";
import { searchEntries } from "@/db/schema/search";
import type { Conversation } from "@/lib/conversations/access";
import { fileEntry, messageEntry, orderEntry, personEntries, type Said } from "./entries";
import { learnSoon } from "./vocabulary";

/**
 * Makes a message that the transaction writes findable, and with the first one the two people for each other; the caller
 * holds the conversation's lock.
 */
export async function enterMessage(tx: Transaction, conversation: Conversation, message: Said): Promise<void> {
  const entering = tx.insert(searchEntries).values(messageEntry(conversation, message));
  // Handed over at once, so that it shares the caller's round trip.
  await Promise.all([entering, message.seq === 1 && enterPeople(tx, conversation, message.createdAt)]);
}

/** Makes the files of such a message findable. */
export async function enterFiles(
  tx: Transaction,
  conversation: Conversation,
  message: Said,
  files: readonly { id: string; name: string }[],
): Promise<void> {
  if (files.length === 0) return;
  await tx.insert(searchEntries).values(files.map((file) => fileEntry(conversation, message, file)));
}

/** Has a message found by what it says now; comes after the message's own row, which orders it behind a backfill. */
export async function reenterMessage(tx: Transaction, conversation: Conversation, message: Said): Promise<void> {
  const entry = messageEntry(conversation, message);
  await tx
    .insert(searchEntries)
    .values(entry)
    .onConflictDoUpdate({ target: searchEntries.id, set: { folded: entry.folded } });
}

/** Has a message and its files found by nobody from the commit on; comes after the message's own row as well. */
export async function leaveMessage(tx: Transaction, conversationId: string, seq: number): Promise<void> {
  await tx
    .delete(searchEntries)
    .where(
      and(eq(searchEntries.conversationId, conversationId), eq(searchEntries.seq, seq), isNotNull(searchEntries.seq)),
    );
}

/** Makes an order that the transaction writes findable for its two people. */
export async function enterOrder(tx: Transaction, order: typeof orders.$inferSelect): Promise<void> {
  await tx.insert(searchEntries).values(orderEntry(order));
}

async function enterPeople(tx: Transaction, conversation: Conversation, since: Date): Promise<void> {
  const people = await tx
    .select({ id: users.id, name: users.name, username: users.username })
    .from(users)
    .where(inArray(users.id, [conversation.userLo, conversation.userHi]));
  learnSoon(people.flatMap(({ name, username }) => [name, username]));
  await tx.insert(searchEntries).values(personEntries(conversation, people, since));
}
