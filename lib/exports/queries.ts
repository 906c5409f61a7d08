import "server-only";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationExports } from "@/db/schema/exports";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import type { ConversationInput } from "@/lib/conversations/validation";
import { downloadPath, MAX_LISTED } from "./rules";
import { type Export, scopeOf } from "./scope";
import type { ExportList, ExportView } from "./types";
import type { ExportInput } from "./validation";

/** One's own pack; null for others', and for those that are gone. */
export async function getExport(viewer: Viewer, { exportId }: ExportInput): Promise<ExportView | null> {
  const row = await findOwn(viewer, exportId);
  return row && exportView(row);
}

/** One's own packs of a conversation, newest first. */
export async function listExports(viewer: Viewer, { conversationId }: ConversationInput): Promise<ExportList> {
  await requireConversation(viewer, conversationId);
  const rows = await db
    .select()
    .from(conversationExports)
    .where(and(eq(conversationExports.conversationId, conversationId), isOwn(viewer)))
    .orderBy(desc(conversationExports.createdAt), desc(conversationExports.id))
    .limit(MAX_LISTED);
  return { items: rows.map(exportView), nextCursor: null };
}

/** The row of one's own pack; null for others', and for those that are gone. */
export async function findOwn(viewer: Viewer, exportId: string): Promise<Export | null> {
  const [row] = await db
    .select()
    .from(conversationExports)
    .where(and(eq(conversationExports.id, exportId), isOwn(viewer)));
  return row ?? null;
}

export function exportView(row: Export): ExportView {
  const { id, conversationId, timeZone, language, status, done, total, size, sha256, createdAt, expiresAt } = row;
  return {
    ...{ id, conversationId, ...scopeOf(row), timeZone, language, status, done, total, size, sha256 },
    url: status === "ready" ? downloadPath(id) : null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

function isOwn(viewer: Viewer) {
  return and(eq(conversationExports.ownerId, viewer.id), gt(conversationExports.expiresAt, sql`now()`));
}
