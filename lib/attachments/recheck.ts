import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { takeTurn } from "@/lib/safety/rate";
import { answerOf, refusal } from "./answers";
import { type Attachment, isUnclaimed } from "./queries";
import { rescan } from "./scan";
import type { UploadAnswer } from "./types";
import type { AttachmentInput } from "./validation";

/** What has become of one's own file that has arrived and is not sent; of one that is held back, after the scanner was asked again. */
export async function recheck(viewer: Viewer, { id }: AttachmentInput): Promise<UploadAnswer | null> {
  await takeTurn(db, "uploads", viewer.id);
  const known = await findArrived(viewer, id);
  if (known?.status !== "held") return known ? answerOf(known) : null;
  await rescan(known);
  const judged = await findArrived(viewer, id);
  return judged ? answerOf(judged) : refusal(id, "fileUnsafe");
}

async function findArrived(viewer: Viewer, id: string): Promise<Attachment | undefined> {
  const isOwn = and(eq(attachments.id, id), eq(attachments.uploaderId, viewer.id), isUnclaimed());
  const [row] = await db
    .select()
    .from(attachments)
    .where(and(isOwn, ne(attachments.status, "pending")));
  return row;
}
