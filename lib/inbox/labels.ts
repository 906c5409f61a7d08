import "server-only";
import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { labels } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { publish } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { MAX_LABELS } from "./rules";
import type { LabelView } from "./types";
import type { AddLabelInput, EditLabelInput, RemoveLabelInput } from "./validation";

/** All of `viewer`'s own, by name. */
export async function listLabels(viewer: Viewer): Promise<{ items: LabelView[]; nextCursor: null }> {
  const items = await db
    .select(VIEW)
    .from(labels)
    .where(eq(labels.userId, viewer.id))
    .orderBy(sql`lower(${labels.name})`, asc(labels.id));
  return { items, nextCursor: null };
}

export async function addLabel(viewer: Viewer, input: AddLabelInput): Promise<LabelView> {
  const added = await db.transaction(async (tx) => {
    await takeTurn(tx, "labels", viewer.id);
    await requireRoom(tx, viewer);
    const [row] = await tx
      .insert(labels)
      .values({ id: uuid(), userId: viewer.id, ...input })
      .onConflictDoNothing()
      .returning(VIEW);
    if (!row) throw nameTaken();
    return row;
  });
  tellOwnTabs(viewer);
  return added;
}

/** Changes what is given of one of `viewer`'s own; null when it is not theirs. */
export async function editLabel(viewer: Viewer, { labelId, name, colour }: EditLabelInput): Promise<LabelView | null> {
  const changed = await db.transaction(async (tx) => {
    await takeTurn(tx, "labels", viewer.id);
    await lockOwner(tx, viewer);
    if (name !== undefined) await requireFreeName(tx, viewer, labelId, name);
    const [row] = await tx.update(labels).set({ name, colour }).where(isOwn(viewer, labelId)).returning(VIEW);
    return row ?? null;
  });
  if (changed) tellOwnTabs(viewer);
  return changed;
}

/**
 * Takes one of `viewer`'s own off all conversations, and answers what it was; null when it is not theirs. The
 * conversations' versions stay: there may be thousands, and a label that is gone is shown nowhere.
 */
export async function removeLabel(viewer: Viewer, { labelId }: RemoveLabelInput): Promise<LabelView | null> {
  await takeTurn(db, "labels", viewer.id);
  const [removed] = await db.delete(labels).where(isOwn(viewer, labelId)).returning(VIEW);
  if (removed) tellOwnTabs(viewer);
  return removed ?? null;
}

const VIEW = { id: labels.id, name: labels.name, colour: labels.colour };

function isOwn(viewer: Viewer, labelId: string) {
  return and(eq(labels.id, labelId), eq(labels.userId, viewer.id));
}

async function requireRoom(tx: Transaction, viewer: Viewer): Promise<void> {
  await lockOwner(tx, viewer);
  const [total] = await tx.select({ count: count() }).from(labels).where(eq(labels.userId, viewer.id));
  if (total && total.count >= MAX_LABELS) throw new AppError("conflict", "labelsFull");
}

async function requireFreeName(tx: Transaction, viewer: Viewer, labelId: string, name: string): Promise<void> {
  const isNamesake = and(
    eq(labels.userId, viewer.id),
    sql`lower(${labels.name}) = lower(${name})`,
    ne(labels.id, labelId),
  );
  const [namesake] = await tx.select({ id: labels.id }).from(labels).where(isNamesake);
  if (namesake) throw nameTaken();
}

/** One person's changes come one after the other, so that what was counted and looked up stays true. */
async function lockOwner(tx: Transaction, viewer: Viewer): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, viewer.id)).for("no key update");
}

function nameTaken(): AppError {
  return new AppError("conflict", "labelNameTaken", { field: "name" });
}

function tellOwnTabs(viewer: Viewer): void {
  publish([viewer.id], "labels:changed", {});
}
