import { HttpError, postJson } from "@/components/site/api";
import { attachmentPath } from "@/lib/attachments/rules";
import type { UploadAnswer } from "@/lib/attachments/types";
import { LOST } from "./not-opened";
import { type Outcome, outcomeOf } from "./upload";

/** Asks what the scanner says of a file that the server has whole, and holds back; never throws. */
export async function askAgain(id: string): Promise<Outcome> {
  try {
    return outcomeOf(await postJson<UploadAnswer>(attachmentPath(id), {}));
  } catch (error) {
    if (!(error instanceof HttpError) || error.reason === null) return { failure: { ...LOST, isHeld: true } };
    // Held for a day, it was cleared away: it can only be uploaded anew.
    const isGone = error.status === 404;
    return { failure: { message: error.reason, canRetry: true, isHeld: !isGone, needsNewId: isGone } };
  }
}
