import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { answerOf, refusal } from "./answers";
import { discard, isDiscarded } from "./discard";
import { endsOf } from "./ends";
import { identify } from "./identify";
import { drawPage, redraw } from "./pictures";
import type { Attachment } from "./queries";
import { scan } from "./scan";
import type { UploadAnswer } from "./types";

/** A file that the storage has taken in whole. */
export interface ReceivedFile {
  id: string;
  key: string;
}

/** The storage still answers the browser about an original that has been redrawn; then it goes. */
const KEEP_ORIGINAL_MS = 5 * 60_000;

const running = new Map<string, Promise<UploadAnswer>>();

/**
 * Takes in a file that has arrived: finds out what it is and makes it ready to be sent. The storage may tell of it twice,
 * late, or after it was removed; there is one attachment at most, and every telling gets the same answer. A fault of ours
 * is an answer as well, for the storage would keep the browser waiting.
 */
export function receive(file: ReceivedFile): Promise<UploadAnswer> {
  const known = running.get(file.id);
  if (known) return known;
  const answer = take(file)
    .catch((error: unknown) => {
      logger.error({ err: loggable(error), attachment: file.id }, "file not taken in");
      return fail(file);
    })
    .finally(() => running.delete(file.id));
  running.set(file.id, answer);
  return answer;
}

/**
 * Throws away what arrived under a key that another upload was agreed on with: keys have 30 bits, so that they collide by
 * chance and on purpose, and nobody gets another person's bytes for it.
 */
export async function turnAway({ id, key }: ReceivedFile): Promise<UploadAnswer> {
  logger.warn({ attachment: id }, "file arrived under the key of another");
  await discardOriginal(db, key);
  return refusal(id, "attachmentUnavailable");
}

/** The storage counts it as told: nobody comes back for what it holds, so it goes. */
async function fail({ id, key }: ReceivedFile): Promise<UploadAnswer> {
  const failed = await db.transaction(async (tx) => {
    const isPending = and(eq(attachments.id, id), eq(attachments.status, "pending"));
    const [row] = await tx.update(attachments).set({ status: "rejected" }).where(isPending).returning();
    if (row) await discardOriginal(tx, key);
    return row;
  });
  return failed ? answerOf(failed) : answerAgain(await find(id), id, key);
}

async function take({ id, key }: ReceivedFile): Promise<UploadAnswer> {
  const row = await find(id);
  if (row?.status !== "pending") return answerAgain(row, id, key);
  // What lies under this key is a removed file's, and goes when its time has come.
  if (await isDiscarded(key)) return fail({ id, key });
  const values = await examine(row, key);
  const [taken] = await db.transaction(async (tx) => {
    const changed = await tx
      .update(attachments)
      .set({ ...values, uploadedAt: new Date() })
      .where(and(eq(attachments.id, id), eq(attachments.status, "pending")))
      .returning();
    // Removed meanwhile, or another process was faster: what was made here belongs to nothing.
    const unused = changed.length > 0 ? [] : [values.key, values.thumbKey ?? null, values.previewKey ?? null];
    await discard(
      tx,
      unused.filter((made) => made !== key),
    );
    if (changed.length > 0 && values.key !== key) await discardOriginal(tx, key);
    return changed;
  });
  if (!taken) return answerAgain(await find(id), id, key);
  return answerOf(taken);
}

type Values = Pick<Attachment, "status" | "key"> & Partial<Attachment>;

/** A picture that cannot be drawn anew would tell its place and time to whoever gets it. */
const UNDRAWN: Values = { status: "rejected", key: null, kind: "image" };

async function examine(row: Attachment, key: string): Promise<Values> {
  const { head, tail } = await endsOf(key, row.size);
  const identity = await identify(head, tail, row.claimedType);
  if (identity === "program") return { status: "rejected", key: null };
  if (identity === "undrawable") return UNDRAWN;
  const { type: kind, mime } = identity;
  const verdict = await scan(key);
  if (verdict === "infected") return { status: "rejected", key: null };
  const status = verdict === "clean" ? "ready" : "held";
  if (kind === "pdf") return { status, key, kind, mime, ...(await drawPage(key, row.uploaderId)) };
  if (kind !== "image") return { status, key, kind, mime };
  const picture = await redraw(key, mime, row.uploaderId);
  return picture ? { status, kind, ...picture } : UNDRAWN;
}

/** The answer to a telling that changes nothing any more; an object that no row knows is thrown away. */
async function answerAgain(row: Attachment | undefined, id: string, key: string): Promise<UploadAnswer> {
  if (row?.key !== key) await discardOriginal(db, key);
  return row ? answerOf(row) : refusal(id, "attachmentUnavailable");
}

async function discardOriginal(executor: Parameters<typeof discard>[0], key: string): Promise<void> {
  await discard(executor, [key], new Date(Date.now() + KEEP_ORIGINAL_MS));
}

async function find(id: string): Promise<Attachment | undefined> {
  const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
  return row;
}
