import "server-only";
import { and, eq, exists, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type Db, db, type Transaction } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { AppError, type ErrorKey } from "@/lib/errors";
import { type Conversation, participantIdOf } from "./access";
import { firstContactRefusal } from "./rules";

/** Why `viewer` may not write to this person as things stand, as the error that says so; null where they may. */
export async function getFirstContactRefusal(
  viewer: Viewer,
  personId: string,
  executor: Db | Transaction = db,
): Promise<ErrorKey | null> {
  const isOfBoth = (one: AnyPgColumn, other: AnyPgColumn) => areBoth(one, other, [viewer.id, personId]);
  const { companyId, applicantId, stage } = applications;
  const applied = executor
    .select({ id: applications.id })
    .from(applications)
    .where(and(isOfBoth(companyId, applicantId), ne(stage, "withdrawn")));
  const ordered = executor.select({ id: orders.id }).from(orders).where(isOfBoth(orders.buyerId, orders.sellerId));
  const heard = executor
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(isOfBoth(conversations.userLo, conversations.userHi), gt(conversations.lastSeq, 0)));
  const [acquaintance] = await executor
    .select({
      kind: users.kind,
      hasApplied: sql<boolean>`${exists(applied)}`,
      hasOrder: sql<boolean>`${exists(ordered)}`,
      hasHeard: sql<boolean>`${exists(heard)}`,
    })
    .from(users)
    .where(eq(users.id, viewer.id));
  return acquaintance ? firstContactRefusal(acquaintance) : null;
}

/** Refuses a conversation's first message where its sender may not begin it; the caller holds the conversation's lock. */
export async function requireMayWrite(tx: Transaction, viewer: Viewer, conversation: Conversation): Promise<void> {
  if (conversation.lastSeq > 0) return;
  const refusal = await getFirstContactRefusal(viewer, participantIdOf(conversation, viewer), tx);
  if (refusal) throw new AppError("forbidden", refusal);
}

/** Two columns never hold the same person, so that both are the two once each is one of them. */
function areBoth(one: AnyPgColumn, other: AnyPgColumn, ids: string[]): SQL | undefined {
  return and(inArray(one, ids), inArray(other, ids));
}
