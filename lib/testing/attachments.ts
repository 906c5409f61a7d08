import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";

type Fields = Partial<typeof attachments.$inferInsert>;

/** A PDF that `uploader` has uploaded and not sent yet; answers its id. Nothing is stored under its key. */
export async function makeAttachment(uploader: Viewer, conversationId: string, fields: Fields = {}): Promise<string> {
  const id = randomUUID();
  await db.insert(attachments).values({
    ...{
      id,
      uploaderId: uploader.id,
      conversationId,
      name: "plan.pdf",
      size: 1000,
      claimedSize: 1000,
      claimedType: "application/pdf",
    },
    ...{ status: "ready", kind: "pdf", mime: "application/pdf", key: `key-${id}`, uploadedAt: new Date() },
    ...fields,
  });
  return id;
}
