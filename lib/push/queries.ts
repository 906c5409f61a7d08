import "server-only";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import type { PushSubscriptionRow } from "./deliver";
import type { PushDevicesView, PushDeviceView } from "./types";
import { vapidDetails } from "./vapid";

/** The browsers that `viewer` is told on; `browserId` is the one that asks. */
export async function listPushDevices(viewer: Viewer, browserId: string | null): Promise<PushDevicesView> {
  const rows = await db
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, viewer.id))
    .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id));
  return { items: rows.map((row) => deviceView(row, browserId)), publicKey: vapidDetails().publicKey };
}

export function deviceView(row: PushSubscriptionRow, browserId: string | null): PushDeviceView {
  return {
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    isCurrent: row.id === browserId,
  };
}
