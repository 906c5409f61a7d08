import "server-only";
import { and, eq, isNull, not, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Db, Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { blocks } from "@/db/schema/safety";

/** When a person is here, and what they have read: who hides it from others is not told it of others either. */
const HIDDEN_AT = { presence: "presenceHiddenAt", receipts: "receiptsHiddenAt" } as const;

type People = Record<"id" | (typeof HIDDEN_AT)[keyof typeof HIDDEN_AT], AnyPgColumn>;

/**
 * That two people are told this of each other: neither hides it, and neither has blocked the other. For queries that have joined
 * `users` for both of them.
 */
export function isShared(what: keyof typeof HIDDEN_AT, one: People, other: People): SQL {
  const column = HIDDEN_AT[what];
  return sql`(${and(isNull(one[column]), isNull(other[column]), not(hasBlock(one.id, other.id)))})`;
}

/** The same of two people by their ids. */
export async function areSharing(
  executor: Db | Transaction,
  what: keyof typeof HIDDEN_AT,
  oneId: string,
  otherId: string,
): Promise<boolean> {
  const other = alias(users, "other_person");
  const [sharing] = await executor
    .select({ id: users.id })
    .from(users)
    .innerJoin(other, eq(other.id, otherId))
    .where(and(eq(users.id, oneId), isShared(what, users, other)));
  return sharing !== undefined;
}

/** That either has blocked the other; each side is one look at the primary key. */
function hasBlock(oneId: SQLWrapper, otherId: SQLWrapper): SQL {
  const of = (blocker: SQLWrapper, blocked: SQLWrapper) =>
    sql`exists (select 1 from ${blocks} where ${blocks.blockerId} = ${blocker} and ${blocks.blockedId} = ${blocked})`;
  return sql`(${or(of(oneId, otherId), of(otherId, oneId))})`;
}
