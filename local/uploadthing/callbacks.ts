import { setTimeout as delay } from "node:timers/promises";
import type { FileIndex, StoredFile } from "./file-index";
import { tellFailed, tellUploaded } from "./hook";
import { Refusal } from "./refusal";
import type { Registrations } from "./registrations";
import type { Site } from "./site";

export type Patience = {
  /** How long one attempt, and a PUT that waits for it, may take. */
  readonly callbackLimitMs: number;
  /** The pauses between attempts; after the last one the file has failed. */
  readonly callbackPausesMs: readonly number[];
};

/** What the app answered about a file. */
export type Outcome = { readonly data: unknown } | { readonly error: string };

type Delivery = PromiseWithResolvers<Outcome> & { readonly ended: Promise<void> };

/** Tells the app about files until it answers, across its restarts and ours; one delivery per file at a time. */
export class Callbacks {
  readonly #deliveries = new Map<string, Delivery>();
  readonly #closing = new AbortController();
  readonly #index: FileIndex;
  readonly #registrations: Registrations;
  readonly #site: Site;
  readonly #patience: Patience;

  constructor(index: FileIndex, registrations: Registrations, site: Site, patience: Patience) {
    this.#index = index;
    this.#registrations = registrations;
    this.#site = site;
    this.#patience = patience;
  }

  /** What `onUploadComplete` returned for a file; throws {@link Refusal} when it failed or does not answer in time. */
  async serverDataOf(file: StoredFile): Promise<unknown> {
    if (file.status === "done") return JSON.parse(file.serverData ?? "null");
    const { promise } = this.#deliver(file.key);
    if (this.#registrations.find(file.key)?.awaitsServerData === false) return null;
    const outcome = await Promise.race([promise, this.#pause(this.#patience.callbackLimitMs)]);
    if (!outcome) throw new Refusal(504, "The app has not confirmed this file yet; try again to ask it once more");
    if ("error" in outcome) throw new Refusal(500, outcome.error);
    return outcome.data;
  }

  /** Tells the app once that a file will not come; that it does not hear it changes nothing. */
  async tellFailure(key: string, slug: string, error: string): Promise<void> {
    await tellFailed(key, error, slug, this.#site, this.#limit());
  }

  /** Takes the app's answer, which may come early, late or twice; `false` when no such file waits for one. */
  settle(key: string, outcome: Outcome): boolean {
    const file = this.#index.find({ fileKey: key });
    if (!file || file.status === "uploading") return false;
    if (file.status === "done") return true;
    if ("data" in outcome) {
      this.#index.setOutcome(key, "done", JSON.stringify(outcome.data));
      this.#registrations.remove(key);
    } else {
      this.#index.setOutcome(key, "failed", null);
    }
    this.#deliveries.get(key)?.resolve(outcome);
    return true;
  }

  /** Goes on with what was stored since then and never delivered: earlier attempts or an earlier process gave up. */
  resume(sinceMs: number): void {
    for (const { key } of this.#index.storedSince(sinceMs)) this.#deliver(key);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#deliveries.values()].map(({ ended }) => ended));
  }

  #deliver(key: string): Delivery {
    const running = this.#deliveries.get(key);
    if (running) return running;
    const settled = Promise.withResolvers<Outcome>();
    const ended = this.#attempts(key, settled.promise)
      // Closing interrupts the attempts, and the next process starts them anew.
      .catch((error: unknown) => this.#closing.signal.aborted || console.error(error))
      .then(() => void this.#deliveries.delete(key));
    const delivery = { ...settled, ended };
    this.#deliveries.set(key, delivery);
    return delivery;
  }

  async #attempts(key: string, settled: Promise<Outcome>): Promise<void> {
    const isSettled = settled.then(() => true);
    for (const pause of [0, ...this.#patience.callbackPausesMs]) {
      if (await Promise.race([isSettled, this.#pause(pause)])) return;
      if (await Promise.race([isSettled, this.#attempt(key)])) return;
    }
    // Still stored: the app is asked again with the next sweep, the next start, or when the client tries again.
    this.#deliveries.get(key)?.resolve({ error: "The app has not taken this file; try again to ask it once more" });
  }

  /** Resolves to whether another attempt is of no use. */
  async #attempt(key: string): Promise<boolean> {
    const deadline = performance.now() + this.#patience.callbackLimitMs;
    const [file, registration] = [this.#index.find({ fileKey: key }), this.#registrations.find(key)];
    if (!file || !registration) {
      this.#deliveries.get(key)?.resolve({ error: "The file was deleted" });
      return true;
    }
    const taken = await tellUploaded(file, registration, this.#site, this.#limit());
    this.#closing.signal.throwIfAborted();
    if (taken === "accepted") await this.#pause(deadline - performance.now());
    if (taken === "refused") this.settle(key, { error: "The app refuses this file" });
    return taken === "refused";
  }

  #pause(ms: number): Promise<false> {
    return delay(Math.max(ms, 0), false as const, { signal: this.#closing.signal });
  }

  #limit(): AbortSignal {
    return AbortSignal.any([AbortSignal.timeout(this.#patience.callbackLimitMs), this.#closing.signal]);
  }
}
