import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { Viewer } from "@/lib/auth/types";
import { takeTurn } from "@/lib/safety/rate";
import type { SetLetterKeysInput } from "./validation";

/** Whether single letters are shortcuts in `viewer`'s inbox; speech input and a slip of the hand type them as well. */
export async function hasLetterKeys(viewer: Viewer): Promise<boolean> {
  const [row] = await db.select({ offAt: users.letterKeysOffAt }).from(users).where(eq(users.id, viewer.id));
  return !row?.offAt;
}

export async function setLetterKeys(viewer: Viewer, { isOn }: SetLetterKeysInput): Promise<SetLetterKeysInput> {
  await takeTurn(db, "keys", viewer.id);
  await db
    .update(users)
    .set({ letterKeysOffAt: isOn ? null : new Date() })
    .where(eq(users.id, viewer.id));
  return { isOn };
}
