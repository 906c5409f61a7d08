import { remove } from "@/components/site/api";
import { fileRefusal, sanitizeName } from "@/lib/attachments/rules";
import {
  EMPTY_TRAY,
  isReady,
  type QueuedSend,
  type RefusedFile,
  receive,
  type TrayInput,
  type TrayState,
} from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import { dropLocalFile, keepLocalFile } from "./local-files";
import { upload } from "./upload";

/** More at once would only make each of them slower. */
const UPLOADS_AT_ONCE = 3;

/** Where the files go, and what takes the message once they are there. */
export interface Destination {
  /** The conversation's id; it may have to be opened first. */
  conversationId(): Promise<string>;
  deliver(send: QueuedSend, attachments: AttachmentView[]): void;
}

/** The files of a message that is being written, with their uploads, apart from whatever is on the screen. */
export class Tray {
  #state = EMPTY_TRAY;
  #destination: Destination | null = null;
  readonly #files = new Map<string, File>();
  readonly #uploads = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  constructor(onChange: () => void) {
    this.#listeners.add(onChange);
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): TrayState => this.#state;

  isEmpty(): boolean {
    return this.#state.files.length === 0;
  }

  connect(destination: Destination): void {
    this.#destination = destination;
    this.#goOn();
  }

  /** Takes in what may be sent and begins with it; of the rest it says why not. */
  add(files: readonly File[], folders: readonly string[] = []): void {
    const refused: RefusedFile[] = folders.map((name) => refusal(name, "fileIsFolder"));
    const taken: { id: string; name: string; size: number; mime: string }[] = [];
    for (const file of files) {
      const reason = fileRefusal(file, this.#state.files.length + taken.length);
      if (reason) refused.push(refusal(file.name, reason));
      else taken.push(this.#keep(file));
    }
    this.#dispatch({ type: "added", files: taken, refused });
  }

  retry(id: string): void {
    this.#dispatch({ type: "retried", id });
  }

  /** Takes a file away, in the middle of its upload too. */
  remove(id: string): void {
    const wasBegun = this.#state.files.some((file) => file.id === id && file.status !== "waiting");
    this.#uploads.get(id)?.abort();
    this.#files.delete(id);
    dropLocalFile(id);
    this.#dispatch({ type: "removed", id });
    // What is not taken back here falls to the job that clears up.
    if (wasBegun) remove(`/api/attachments/${id}`).catch(() => {});
  }

  dismissRefusals(): void {
    this.#dispatch({ type: "read" });
  }

  /** Sends as soon as every file is uploaded, which may be now. */
  send(send: QueuedSend): void {
    this.#dispatch({ type: "queued", send });
  }

  cancelSend(): void {
    this.#dispatch({ type: "unqueued" });
  }

  /** The files have gone with a message; their pictures stay for it. */
  clear(): void {
    for (const { id } of this.#state.files) this.#files.delete(id);
    this.#dispatch({ type: "sent" });
  }

  #keep(file: File) {
    const id = crypto.randomUUID();
    this.#files.set(id, file);
    keepLocalFile(id, file);
    return { id, name: sanitizeName(file.name), size: file.size, mime: file.type };
  }

  #dispatch(input: TrayInput): void {
    this.#state = receive(this.#state, input);
    for (const listener of this.#listeners) listener();
    this.#goOn();
  }

  #goOn(): void {
    if (!this.#destination) return;
    const { queued, files } = this.#state;
    const next = files.find(({ status }) => status === "waiting");
    if (next && this.#uploads.size < UPLOADS_AT_ONCE) void this.#upload(next.id, this.#destination);
    if (!queued || !isReady(this.#state)) return;
    this.#dispatch({ type: "unqueued" });
    this.#destination.deliver(
      queued,
      files.flatMap(({ view }) => view ?? []),
    );
  }

  async #upload(id: string, destination: Destination): Promise<void> {
    const file = this.#files.get(id);
    if (!file) return;
    const abort = new AbortController();
    this.#uploads.set(id, abort);
    this.#dispatch({ type: "started", id });
    const conversationId = await destination.conversationId().catch(() => null);
    const onProgress = (progress: number) => this.#dispatch({ type: "progressed", id, progress });
    const outcome = conversationId
      ? await upload({ id, file, conversationId, signal: abort.signal, onProgress })
      : { failure: { message: null, canRetry: true } };
    this.#uploads.delete(id);
    if ("view" in outcome) this.#dispatch({ type: "uploaded", id, view: outcome.view });
    else this.#dispatch({ type: "failed", id, failure: outcome.failure });
  }
}

function refusal(name: string, reason: RefusedFile["reason"]): RefusedFile {
  return { id: crypto.randomUUID(), name, reason };
}
