import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { Viewer } from "@/lib/auth/types";
import { watcherIdsOf } from "@/lib/realtime/presence";
import { hidePresence, showPresence } from "@/lib/realtime/presence-signs";
import { takeTurn } from "./rate";
import type { PrivacyView } from "./types";
import type { UpdatePrivacyInput } from "./validation";

/** What `viewer` keeps to themselves. */
export async function getPrivacy(viewer: Viewer): Promise<PrivacyView> {
  const [user] = await db
    .select({ presenceHiddenAt: users.presenceHiddenAt, receiptsHiddenAt: users.receiptsHiddenAt })
    .from(users)
    .where(eq(users.id, viewer.id));
  return {
    presenceHiddenAt: user?.presenceHiddenAt?.toISOString() ?? null,
    receiptsHiddenAt: user?.receiptsHiddenAt?.toISOString() ?? null,
  };
}

/** Shows or hides, for all of `viewer`'s devices; what was known of when they were here is told to nobody any more once they hide it. */
export async function updatePrivacy(viewer: Viewer, input: UpdatePrivacyInput): Promise<PrivacyView> {
  const { showsPresence, showsReceipts } = input;
  await takeTurn(db, "privacy", viewer.id);
  // Asked before: afterwards nobody may be told anything.
  const watcherIds = showsPresence === false ? await watcherIdsOf(viewer) : [];
  const wasHidden = (await getPrivacy(viewer)).presenceHiddenAt !== null;
  const times = { presenceHiddenAt: hiddenAt(showsPresence), receiptsHiddenAt: hiddenAt(showsReceipts) };
  if (Object.values(times).some((time) => time !== undefined))
    await db.update(users).set(times).where(eq(users.id, viewer.id));
  if (showsPresence === false) await hidePresence(viewer, watcherIds);
  if (showsPresence && wasHidden) await showPresence(viewer);
  return getPrivacy(viewer);
}

function hiddenAt(isShown: boolean | undefined): Date | null | undefined {
  if (isShown === undefined) return undefined;
  return isShown ? null : new Date();
}
