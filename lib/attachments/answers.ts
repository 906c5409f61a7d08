import "server-only";
import { AppError, type ErrorKey } from "@/lib/errors";
import { refusalOf } from "@/lib/refusal";
import { type Attachment, attachmentView } from "./queries";
import type { RefusedUpload, UploadAnswer } from "./types";

/** What its uploader is told of a file that has arrived. */
export function answerOf(row: Attachment): UploadAnswer {
  if (row.status === "rejected") return refusal(row.id, whyRejected(row));
  return row.status === "held" ? { ...refusal(row.id, "fileHeld"), isHeld: true } : attachmentView(row);
}

export function refusal(id: string, key: ErrorKey): RefusedUpload {
  return { id, refused: refusalOf(new AppError("conflict", key)).message };
}

function whyRejected({ uploadedAt, kind }: Attachment): ErrorKey {
  if (!uploadedAt) return "fileFailed";
  return kind === "image" ? "pictureUndrawable" : "fileUnsafe";
}
