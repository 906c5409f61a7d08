import { ofPage } from "@/components/site/of-page";
import type { UploadRouter } from "@/lib/attachments/router";
import type { UploadFailure } from "@/lib/attachments/state";
import type { AttachmentView, UploadAnswer } from "@/lib/attachments/types";
import { LOST } from "./not-opened";

/** Nothing moving for so long means that the line is dead; a phone may never be told. */
const STALLED_MS = 45_000;

export interface Upload {
  /** The attachment's own: given again, the upload goes on where it was cut off. */
  id: string;
  file: File;
  conversationId: string;
  signal: AbortSignal;
  /** Told shares from 0 to 1. */
  onProgress(progress: number): void;
}

/** What became of a file. */
export type Outcome = { view: AttachmentView } | { failure: UploadFailure };

/** Brings a file to the server; never throws. */
export async function upload({ id, file, conversationId, signal, onProgress }: Upload): Promise<Outcome> {
  const watch = watchForStalls();
  try {
    // The client is large; who attaches nothing never loads it.
    const { genUploader } = await import("uploadthing/client");
    const { uploadFiles } = genUploader<UploadRouter>({ url: "/api/uploadthing" });
    const [uploaded] = await uploadFiles((routes) => routes.attachment, {
      files: [file],
      headers: ofPage(),
      input: { conversationId, attachmentId: id },
      signal: AbortSignal.any([signal, watch.signal]),
      onUploadProgress: ({ loaded }) => {
        watch.moved();
        onProgress(loaded / file.size);
      },
    });
    const answer = uploaded?.serverData;
    return answer ? outcomeOf(answer) : { failure: LOST };
  } catch (error) {
    return { failure: failureOf(error) };
  } finally {
    watch.stop();
  }
}

/** What the server says of a file that has arrived. */
export function outcomeOf(answer: UploadAnswer): Outcome {
  if (!("refused" in answer)) return { view: answer };
  const isHeld = answer.isHeld === true;
  return { failure: { message: answer.refused, canRetry: isHeld, isHeld } };
}

/** Codes of the package for which there is no sentence of ours. */
const WITHOUT_REASON = ["UPLOAD_FAILED", "INTERNAL_CLIENT_ERROR", "INTERNAL_SERVER_ERROR"];

/** Where the app or its storage said why, that is shown; everything else is a line that was cut. */
function failureOf(error: unknown): UploadFailure {
  const { code, message, data, cause } = isRecord(error) ? error : {};
  const said = isRecord(data) ? data.error : isRecord(cause) && isRecord(cause.error) && cause.error.message;
  if (typeof said === "string") return { message: said, canRetry: true, needsNewId: isConflict(message) };
  const isRefused = typeof code === "string" && !WITHOUT_REASON.includes(code) && typeof message === "string";
  return isRefused ? { message, canRetry: true } : LOST;
}

/** The storage has another file of this id: asked again it would say the same. */
function isConflict(message: unknown): boolean {
  return typeof message === "string" && message.startsWith("XHR failed 409");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function watchForStalls() {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, STALLED_MS);
  return {
    signal: controller.signal,
    moved() {
      clearTimeout(timer);
      timer = setTimeout(abort, STALLED_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
