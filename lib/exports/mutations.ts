import "server-only";
import { and, count, eq, inArray, sum } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { users } from "@/db/schema/auth";
import { conversationExports } from "@/db/schema/exports";
import { messages } from "@/db/schema/messages";
import { discard } from "@/lib/attachments/discard";
import { requirePrivateStorage } from "@/lib/attachments/storage";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { takeTurn } from "@/lib/safety/rate";
import { exportView } from "./queries";
import { MAX_LIVE, MAX_PACK_FILE_BYTES } from "./rules";
import { type Export, isInScope } from "./scope";
import type { ExportView } from "./types";
import type { ExportInput, RequestExportInput } from "./validation";

type Wanted = Pick<
  Export,
  "ownerId" | "conversationId" | "clientId" | "laneKind" | "laneId" | "fromDay" | "toDay" | "timeZone" | "language"
>;

/**
 * Has a pack made of one's own conversation: all of it, one lane, or some days; the same `clientId` asks for one pack.
 * What there is nothing of, or more than a pack can hold, is refused.
 */
export async function requestExport(viewer: Viewer, input: RequestExportInput): Promise<ExportView> {
  await requireConversation(viewer, input.conversationId);
  await requirePrivateStorage();
  const { conversationId, clientId, lane, from, to, timeZone, language } = input;
  const wanted: Wanted = {
    ...{ ownerId: viewer.id, conversationId, clientId, timeZone, language },
    ...{ laneKind: lane?.kind ?? null, laneId: lane?.id ?? null, fromDay: from ?? null, toDay: to ?? null },
  };
  return exportView(await db.transaction((tx) => requestOnce(tx, wanted)));
}

/** Removes one's own pack, or gives up making it; null where there is none. */
export async function removeExport(viewer: Viewer, { exportId }: ExportInput): Promise<{ id: string } | null> {
  const isOwn = and(eq(conversationExports.id, exportId), eq(conversationExports.ownerId, viewer.id));
  return db.transaction(async (tx) => {
    const [removed] = await tx.delete(conversationExports).where(isOwn).returning();
    if (removed) await discard(tx, removed.keys);
    return removed ? { id: removed.id } : null;
  });
}

async function requestOnce(tx: Transaction, wanted: Wanted): Promise<Export> {
  // One after another, or two requests at once would count each other out.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, wanted.ownerId)).for("no key update");
  const isSame = and(
    eq(conversationExports.ownerId, wanted.ownerId),
    eq(conversationExports.clientId, wanted.clientId),
  );
  const [earlier] = await tx.select().from(conversationExports).where(isSame);
  if (earlier) return requireSame(earlier, wanted);
  await requireFewLive(tx, wanted.ownerId);
  await takeTurn(tx, "exports", wanted.ownerId);
  const total = await requireContent(tx, wanted);
  const [made] = await tx
    .insert(conversationExports)
    .values({ id: uuid(), ...wanted, total })
    .returning();
  if (!made) throw new Error("an insert answers its row");
  return made;
}

function requireSame(earlier: Export, wanted: Wanted): Export {
  const names = ["conversationId", "laneKind", "laneId", "fromDay", "toDay", "language"] as const;
  if (names.every((name) => earlier[name] === wanted[name])) return earlier;
  throw new AppError("conflict", "exportIdReused");
}

async function requireFewLive(tx: Transaction, ownerId: string): Promise<void> {
  const isLive = inArray(conversationExports.status, ["queued", "running"]);
  const live = await tx.$count(conversationExports, and(eq(conversationExports.ownerId, ownerId), isLive));
  if (live >= MAX_LIVE) throw new AppError("conflict", "exportsRunning", { count: MAX_LIVE });
}

/** How many messages there are to be put into it. A lane of other people's has none here, whether it exists or not. */
async function requireContent(tx: Transaction, wanted: Wanted): Promise<number> {
  const [[said], [sent]] = await Promise.all([
    tx.select({ total: count() }).from(messages).where(isInScope(wanted)),
    tx
      .select({ bytes: sum(attachments.size).mapWith(Number) })
      .from(attachments)
      .innerJoin(messages, eq(messages.id, attachments.messageId))
      .where(isInScope(wanted)),
  ]);
  if (!said?.total) throw new AppError("invalid", "exportEmpty");
  if ((sent?.bytes ?? 0) > MAX_PACK_FILE_BYTES) throw new AppError("invalid", "exportTooLarge");
  return said.total;
}
