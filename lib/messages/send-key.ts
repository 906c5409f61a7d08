import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { Viewer } from "@/lib/auth/types";
import { takeTurn } from "@/lib/safety/rate";
import type { SendKey } from "./types";
import type { SetSendKeyInput } from "./validation";

/** What sends a message of `viewer`'s, on every device with a keyboard. */
export async function getSendKey(viewer: Viewer): Promise<SendKey> {
  const [row] = await db.select({ sendKey: users.sendKey }).from(users).where(eq(users.id, viewer.id));
  return row?.sendKey ?? "enter";
}

export async function setSendKey(viewer: Viewer, { sendKey }: SetSendKeyInput): Promise<SetSendKeyInput> {
  await takeTurn(db, "keys", viewer.id);
  await db.update(users).set({ sendKey }).where(eq(users.id, viewer.id));
  return { sendKey };
}
