import type { TrayInput } from "@/lib/attachments/state";
import { heldAgain, uploaded } from "./bring";
import { notOpened } from "./not-opened";

/** More at once would only make each of them slower. */
const UPLOADS_AT_ONCE = 3;

interface Upload {
  id: string;
  file: File;
  /** Where it goes; it may have to be opened first. */
  conversationId(): Promise<string>;
}

/** What of one tray is on its way up. */
export class Uploads {
  readonly #tell: (input: TrayInput) => void;
  readonly #underway = new Map<string, AbortController>();
  /** Asked about instead of uploaded when their turn comes. */
  readonly #held = new Set<string>();

  constructor(tell: (input: TrayInput) => void) {
    this.#tell = tell;
  }

  hasRoom(): boolean {
    return this.#underway.size < UPLOADS_AT_ONCE;
  }

  /** The server has it whole by now, and said to wait. */
  hold(id: string): void {
    this.#held.add(id);
  }

  abort(id: string): void {
    this.#underway.get(id)?.abort();
  }

  /** Brings one to the server, and tells how that goes; never throws. */
  async bring({ id, file, conversationId }: Upload): Promise<void> {
    const abort = new AbortController();
    this.#underway.set(id, abort);
    this.#tell({ type: "started", id });
    const onProgress = (progress: number) => this.#tell({ type: "progressed", id, progress });
    const outcome = await conversationId().then(
      (to) =>
        this.#held.delete(id)
          ? heldAgain(id)
          : uploaded({ id, file, conversationId: to, signal: abort.signal, onProgress }),
      (error: unknown) => ({ failure: notOpened(error) }),
    );
    this.#underway.delete(id);
    if ("view" in outcome) this.#tell({ type: "uploaded", id, view: outcome.view });
    else this.#tell({ type: "failed", id, failure: outcome.failure });
  }
}
