import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";

/**
 * Makes `viewer`'s uploaded files those of a message that the same transaction writes, in the order given: all of them,
 * or `conflict`. Two sends with the same file meet at their conversation's lock.
 */
export async function claim(
  tx: Transaction,
  viewer: Viewer,
  message: { id: string; conversationId: string; seq: number },
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const claimed = await tx
    .update(attachments)
    .set({
      messageId: message.id,
      messageSeq: message.seq,
      position: sql`array_position(array[${list}]::uuid[], ${attachments.id}) - 1`,
    })
    .where(
      and(
        inArray(attachments.id, [...ids]),
        eq(attachments.uploaderId, viewer.id),
        eq(attachments.conversationId, message.conversationId),
        eq(attachments.status, "ready"),
        isNull(attachments.messageId),
      ),
    )
    .returning({ id: attachments.id, name: attachments.name });
  if (claimed.length !== ids.length) throw new AppError("conflict", "attachmentUnavailable");
  return claimed;
}
