import type { AttachmentView } from "@/lib/attachments/types";

/** What was written for a job and not sent, as this browser kept it. */
export interface KeptLetter {
  letter: string;
  /** Uploaded, and its writer's alone. */
  files: AttachmentView[];
}

const NOTHING: KeptLetter = { letter: "", files: [] };

export function readLetter(viewerId: string, jobId: string): KeptLetter {
  try {
    const kept: Partial<KeptLetter> | null = JSON.parse(localStorage.getItem(nameOf(viewerId, jobId)) ?? "null");
    const { letter, files } = kept ?? NOTHING;
    return { letter: typeof letter === "string" ? letter : "", files: Array.isArray(files) ? files : [] };
  } catch {
    return NOTHING;
  }
}

/** Keeps it at once, so that no crash loses a word; nothing leaves nothing behind. */
export function keepLetter(viewerId: string, jobId: string, { letter, files }: KeptLetter): void {
  try {
    if (letter === "" && files.length === 0) localStorage.removeItem(nameOf(viewerId, jobId));
    else localStorage.setItem(nameOf(viewerId, jobId), JSON.stringify({ letter, files }));
  } catch {
    // Full, or closed to us.
  }
}

function nameOf(viewerId: string, jobId: string): string {
  return `letter:${viewerId}:${jobId}`;
}
