import "server-only";
import { sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Transaction } from "@/db/client";
import { env } from "@/env";
import { AppError } from "@/lib/errors";
import { clearExpiredSometimes } from "./expired";
import { RATE_LIMITS, type RateLimit, waitOf } from "./rules";

/**
 * Takes one of `key`'s turns, or as many as `points`; throws `rate_limited` with the seconds to wait when none is left. Counted in the
 * database, so that all processes share it; given a transaction, the turn is only taken if that commits.
 */
export async function takeTurn(executor: Db | Transaction, limit: RateLimit, key: string, points = 1): Promise<void> {
  if (!env.RATE_LIMITS) return;
  clearExpiredSometimes();
  try {
    await limiter(executor, limit).consume(key, points);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new AppError("rate_limited", "rateLimited", { limit, ...waitOf(reason.msBeforeNext) });
  }
}

/** Gives back `points` of the turns that `key` has taken since they were last counted anew. */
export async function giveBackTurns(executor: Db | Transaction, limit: RateLimit, key: string, points: number) {
  if (points <= 0) return;
  await executor.execute(sql`
    update rate_limits set points = greatest(0, points - ${points})
    where key = ${`${limit}:${key}`} and expire > ${Date.now()}
  `);
}

/** Gives back all of `key`'s turns. */
export async function resetTurns(executor: Db | Transaction, limit: RateLimit, key: string): Promise<void> {
  await limiter(executor, limit).delete(key);
}

function limiter(executor: Db | Transaction, limit: RateLimit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: storeClient(executor),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...RATE_LIMITS[limit],
  });
}

/** The one method of `pg` that the library calls, over Drizzle. */
function storeClient(executor: Db | Transaction) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const parts = text.split(/\$(\d+)/);
      const rows = await executor.execute(
        sql.join(parts.map((part, i) => (i % 2 === 1 ? sql`${values[Number(part) - 1]}` : sql.raw(part)))),
      );
      return { rows, rowCount: rows.count };
    },
  };
}
