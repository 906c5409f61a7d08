import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { env } from "@/env";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { type Attachment, isUnclaimed } from "./queries";
import { removeWhere } from "./remove";
import { openObject } from "./storage";

const LIMIT_MS = 20_000;
const BATCH = 50;

const answer = z.object({ verdict: z.enum(["clean", "infected"]) });

export type Verdict = z.output<typeof answer>["verdict"] | "unknown";

/** Posts what is stored to the scanner, which answers `{ "verdict": "clean" | "infected" }`; anything else is no verdict. */
export async function scan(key: string): Promise<Verdict> {
  if (!env.ATTACHMENT_SCAN_URL) return "clean";
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const file = await openObject(key, { signal });
    if (!file.ok || !file.body) throw new Error(`the storage answers ${file.status}`);
    const headers = { "content-type": "application/octet-stream" };
    const request = { method: "POST", headers, body: file.body, duplex: "half", signal } as const;
    const response = await fetch(env.ATTACHMENT_SCAN_URL, request);
    if (!response.ok) throw new Error(`the scanner answers ${response.status}`);
    return answer.parse(await response.json()).verdict;
  } catch (error) {
    logger.warn({ err: loggable(error) }, "file not scanned");
    return "unknown";
  }
}

/** Asks again about files that are held back: everybody's oldest first, then everybody's next, so that nobody's many starve others. */
export async function rescanHeld(): Promise<void> {
  const place = sql`row_number() over (partition by ${attachments.uploaderId} order by ${attachments.createdAt})`;
  const held = db.select().from(attachments).where(isHeld).orderBy(place, asc(attachments.createdAt)).limit(BATCH);
  for (const file of await held) await rescan(file);
}

/** Asks once more about a file that is held back: it becomes ready, is removed, or stays as it is. */
export async function rescan({ id, key }: Pick<Attachment, "id" | "key">): Promise<void> {
  const verdict = await scan(key ?? "");
  const isThis = and(isHeld, eq(attachments.id, id));
  if (verdict === "clean") await db.update(attachments).set({ status: "ready" }).where(isThis);
  if (verdict === "infected") await db.transaction((tx) => removeWhere(tx, isThis));
}

const isHeld = and(eq(attachments.status, "held"), isUnclaimed());
