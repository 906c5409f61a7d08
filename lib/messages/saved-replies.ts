import "server-only";
import { and, asc, count, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { savedReplies } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { takeTurn } from "@/lib/safety/rate";
import { MAX_SAVED_REPLIES } from "./reply-rules";
import type { SavedReplyView } from "./types";
import type { AddReplyInput, EditReplyInput, RemoveReplyInput } from "./validation";

/** All of `viewer`'s own, by name. */
export async function listSavedReplies(viewer: Viewer): Promise<{ items: SavedReplyView[]; nextCursor: null }> {
  const items = await db
    .select(VIEW)
    .from(savedReplies)
    .where(eq(savedReplies.userId, viewer.id))
    .orderBy(asc(savedReplies.name), asc(savedReplies.language));
  return { items, nextCursor: null };
}

export async function addSavedReply(viewer: Viewer, input: AddReplyInput): Promise<SavedReplyView> {
  return db.transaction(async (tx) => {
    await takeTurn(tx, "savedReplies", viewer.id);
    await requireRoom(tx, viewer);
    const [added] = await tx
      .insert(savedReplies)
      .values({ id: uuid(), userId: viewer.id, ...input })
      .onConflictDoNothing()
      .returning(VIEW);
    if (!added) throw new AppError("conflict", "replyNameTaken", { field: "name" });
    return added;
  });
}

/** Changes one of `viewer`'s own; null when it is not theirs. */
export async function editSavedReply(
  viewer: Viewer,
  { replyId, ...fields }: EditReplyInput,
): Promise<SavedReplyView | null> {
  return db.transaction(async (tx) => {
    await takeTurn(tx, "savedReplies", viewer.id);
    await lockOwner(tx, viewer);
    const { name, language } = fields;
    const [namesake] = await tx
      .select({ id: savedReplies.id })
      .from(savedReplies)
      .where(and(eq(savedReplies.userId, viewer.id), eq(savedReplies.name, name), eq(savedReplies.language, language)));
    if (namesake && namesake.id !== replyId) throw new AppError("conflict", "replyNameTaken", { field: "name" });
    const [changed] = await tx.update(savedReplies).set(fields).where(isOwn(viewer, replyId)).returning(VIEW);
    return changed ?? null;
  });
}

/** Answers what it said, so that it can be brought back; null when it is not `viewer`'s. */
export async function removeSavedReply(viewer: Viewer, { replyId }: RemoveReplyInput): Promise<SavedReplyView | null> {
  await takeTurn(db, "savedReplies", viewer.id);
  const [removed] = await db.delete(savedReplies).where(isOwn(viewer, replyId)).returning(VIEW);
  return removed ?? null;
}

const { id, name, language, body } = savedReplies;
const VIEW = { id, name, language, body };

function isOwn(viewer: Viewer, replyId: string) {
  return and(eq(savedReplies.id, replyId), eq(savedReplies.userId, viewer.id));
}

async function requireRoom(tx: Transaction, viewer: Viewer): Promise<void> {
  await lockOwner(tx, viewer);
  const [total] = await tx.select({ count: count() }).from(savedReplies).where(eq(savedReplies.userId, viewer.id));
  if (total && total.count >= MAX_SAVED_REPLIES) throw new AppError("conflict", "tooManyReplies");
}

/** One person's changes come one after the other, so that what was counted and looked up stays true. */
async function lockOwner(tx: Transaction, viewer: Viewer): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, viewer.id)).for("no key update");
}
