import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationExports } from "@/db/schema/exports";
import { deleteDiscarded, discard } from "@/lib/attachments/discard";
import { FOLDER } from "./make";

const BATCH = 100;
/** No folder of a pack that is being made is so old. */
const ABANDONED_AFTER_MS = 2 * 3_600_000;

/** Removes packs whose days are over, with what is stored of them, and what workers that were ended left on the disk. */
export async function sweepExports(now = Date.now()): Promise<void> {
  await removeAbandoned(now);
  const expired = db
    .select({ id: conversationExports.id })
    .from(conversationExports)
    .where(lte(conversationExports.expiresAt, sql`now()`))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  await db.transaction(async (tx) => {
    const removed = await tx
      .delete(conversationExports)
      .where(inArray(conversationExports.id, expired))
      .returning({ keys: conversationExports.keys });
    await discard(
      tx,
      removed.flatMap(({ keys }) => keys),
    );
  });
  await deleteDiscarded();
}

async function removeAbandoned(now: number): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    // Gone meanwhile, or another person's on a machine with several.
    const made = await stat(folder).catch(() => null);
    if (made && made.mtimeMs < now - ABANDONED_AFTER_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
