import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { isUnclaimed } from "./queries";

/** What takes files: a message of a conversation, or an application of one of its two people to the other. */
export type Owner = { conversationId: string } & (
  | { messageId: string; messageSeq: number }
  | { applicationId: string }
);

/**
 * Makes `viewer`'s uploaded files those of what the same transaction writes, in the order given: all of them, or
 * `conflict`. Whoever writes two things with the same file meets at their conversation's lock, which the caller holds.
 */
export async function claim(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, ...owner }: Owner,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const claimed = await tx
    .update(attachments)
    .set({ ...owner, position: sql`array_position(array[${list}]::uuid[], ${attachments.id}) - 1` })
    .where(
      and(
        inArray(attachments.id, [...ids]),
        eq(attachments.uploaderId, viewer.id),
        eq(attachments.conversationId, conversationId),
        eq(attachments.status, "ready"),
        isUnclaimed(),
      ),
    )
    .returning({ id: attachments.id, name: attachments.name });
  if (claimed.length !== ids.length) throw new AppError("conflict", "attachmentUnavailable");
  return claimed;
}
