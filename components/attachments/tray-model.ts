import { remove } from "@/components/site/api";
import {
  EMPTY_TRAY,
  isReady,
  type QueuedSend,
  receive,
  type TrayInput,
  type TrayState,
  written,
} from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import { dropLocalFile, keepLocalFile } from "./local-files";
import { sift } from "./sift";
import { Uploads } from "./uploads";

/** Where the files go, and what takes the message once they are there: it says `sent` or `giveBack` in the end. */
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
  readonly #uploads = new Uploads((input) => this.#dispatch(input));
  readonly #listeners = new Set<() => void>();

  constructor(onChange: () => void) {
    this.#listeners.add(onChange);
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): TrayState => this.#state;

  isEmpty = (): boolean => this.#state.files.length === 0;

  connect(destination: Destination): void {
    this.#destination = destination;
    this.#goOn();
  }

  /** Takes in what may be sent and begins with it; of the rest it says why not. */
  add(files: readonly File[], folders: readonly string[] = []): void {
    const { taken, refused } = sift(files, folders, written(this.#state).length);
    const kept = taken.map(({ file, name }) => ({ id: this.#keep(file), name, size: file.size, mime: file.type }));
    this.#dispatch({ type: "added", files: kept, refused });
  }

  /** Puts back files that were uploaded for this message before the page was left, as far as they are not here yet. */
  restore(attachments: readonly AttachmentView[]): void {
    if (attachments.length > 0) this.#dispatch({ type: "restored", views: attachments });
  }

  /** Lets go of uploaded files that are not this message's any more; they are not deleted. */
  release(ids: readonly string[]): void {
    if (ids.length > 0) this.#dispatch({ type: "released", ids });
  }

  retry(id: string): void {
    const file = this.#files.get(id);
    const failure = this.#state.files.find((known) => known.id === id)?.failure;
    const isSpent = failure?.needsNewId === true;
    if (failure?.isHeld) this.#uploads.hold(id);
    if (isSpent) this.#forget(id);
    const renamed = isSpent && file ? { newId: this.#keep(file) } : {};
    this.#dispatch({ type: "retried", id, ...renamed });
  }

  /** Takes a file away, in the middle of its upload too; not one that is being sent. */
  remove(id: string): void {
    const file = this.#state.files.find((known) => known.id === id);
    if (!file || file.status === "sending") return;
    this.#uploads.abort(id);
    this.#forget(id);
    this.#dispatch({ type: "removed", id });
    // What is not taken back here falls to the job that clears up.
    if (file.status !== "waiting") remove(`/api/attachments/${id}`).catch(() => {});
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

  /** The message has gone out with its files; their pictures stay for it. */
  sent(): void {
    for (const { id, status } of this.#state.files) if (status === "sending") this.#files.delete(id);
    this.#dispatch({ type: "sent" });
  }

  /** The message could not go out; its files can be sent again. */
  giveBack(): void {
    this.#dispatch({ type: "returned" });
  }

  #keep(file: File): string {
    const id = crypto.randomUUID();
    this.#files.set(id, file);
    keepLocalFile(id, file);
    return id;
  }

  #forget(id: string): void {
    this.#files.delete(id);
    dropLocalFile(id);
  }

  #dispatch(input: TrayInput): void {
    this.#state = receive(this.#state, input);
    for (const listener of this.#listeners) listener();
    this.#goOn();
  }

  #goOn(): void {
    const destination = this.#destination;
    if (!destination) return;
    const { queued, files } = this.#state;
    const next = files.find(({ status }) => status === "waiting");
    const file = next && this.#files.get(next.id);
    const conversationId = () => destination.conversationId();
    if (file && this.#uploads.hasRoom()) void this.#uploads.bring({ id: next.id, file, conversationId });
    if (!queued || !isReady(this.#state)) return;
    this.#dispatch({ type: "delivering" });
    destination.deliver(
      queued,
      files.flatMap(({ view }) => view ?? []),
    );
  }
}
