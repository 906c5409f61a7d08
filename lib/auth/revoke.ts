import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { AppError } from "@/lib/errors";
import { endConnections } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { hashPassword, isPassword } from "./password";
import type { Viewer } from "./types";
import type { ChangePasswordInput } from "./validation";

/** Gives `viewer` a new password; refuses every cookie made so far, the present one included, and ends connections. */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<void> {
  // A stolen cookie must not serve to guess the password.
  await takeTurn(db, "signInsPerAccount", `change ${viewer.id}`);
  await requireCurrentPassword(viewer, input.currentPassword ?? "");
  const passwordHash = await hashPassword(input.newPassword);
  await db
    .update(users)
    .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, viewer.id));
  endConnections(viewer.id);
}

/** Refuses every cookie that `viewer` was ever given; what was connected with one is disconnected. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await db
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, viewer.id));
  endConnections(viewer.id);
}

async function requireCurrentPassword(viewer: Viewer, password: string): Promise<void> {
  const [user] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, viewer.id));
  // People who only ever came with Google have none to show.
  if (user?.passwordHash == null) return;
  if (!(await isPassword(user.passwordHash, password)))
    throw new AppError("invalid", "wrongCurrentPassword", { field: "currentPassword" });
}
