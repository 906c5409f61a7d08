import { HttpError } from "@/components/site/api";
import type { UploadFailure } from "@/lib/attachments/state";

/** The line was cut. */
export const LOST: UploadFailure = { message: null, canRetry: true };

/** Why there is no conversation to upload into: what the app said, or that it was not reached. */
export function notOpened(error: unknown): UploadFailure {
  if (!(error instanceof HttpError) || error.reason === null) return LOST;
  return { message: error.reason, canRetry: error.status === 429 || error.status >= 500 };
}
