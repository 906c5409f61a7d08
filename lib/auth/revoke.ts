import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { AppError } from "@/lib/errors";
import { forgetBrowsers } from "@/lib/push/mutations";
import { endConnections } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { hashPassword, isPassword } from "./password";
import type { Viewer } from "./types";
import type { ChangePasswordInput } from "./validation";

/**
 * Gives `viewer` a new password; refuses every cookie made so far, the present one included, ends connections, and tells by push
 * on no browser but `browserId`, where it was changed.
 */
export async function changePassword(
  viewer: Viewer,
  input: ChangePasswordInput,
  browserId: string | null = null,
): Promise<void> {
  // A stolen cookie must not serve to guess the password.
  await takeTurn(db, "signInsPerAccount", `change ${viewer.id}`);
  await requireCurrentPassword(viewer, input.currentPassword ?? "");
  const passwordHash = await hashPassword(input.newPassword);
  await revoke(viewer, { passwordHash }, browserId);
}

/** Refuses every cookie that `viewer` was ever given; what was connected or told by push with one is so no more. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await revoke(viewer, {}, null);
}

async function revoke(viewer: Viewer, changed: { passwordHash?: string }, keptBrowserId: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ ...changed, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, viewer.id));
    await forgetBrowsers(tx, viewer.id, keptBrowserId);
  });
  endConnections(viewer.id);
}

async function requireCurrentPassword(viewer: Viewer, password: string): Promise<void> {
  const [user] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, viewer.id));
  // People who only ever came with Google have none to show.
  if (user?.passwordHash == null) return;
  if (!(await isPassword(user.passwordHash, password)))
    throw new AppError("invalid", "wrongCurrentPassword", { field: "currentPassword" });
}
