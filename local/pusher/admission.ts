import type { Limits } from "./limits";
import { closeCode, type Refusal } from "./protocol";

/** Why a client is turned away, and the word it is counted under. */
export type AdmissionRefusal = Refusal & { readonly reason: "capacity" | "address" };

// Both send the client to try again later (4100) and not away for good (4004): whoever is one too many behind a
// carrier's address did nothing wrong, and has a place as soon as somebody else leaves.
const full: AdmissionRefusal = {
  code: closeCode.reconnectLater,
  message: "The server is full, please try again later",
  reason: "capacity",
};
const tooMany: AdmissionRefusal = {
  code: closeCode.reconnectLater,
  message: "Too many connections from this address, please try again later",
  reason: "address",
};

/** Counts the clients, in all and by address; the address `null` has no limit of its own. */
export class Admission {
  readonly #limits: Limits;
  readonly #byAddress = new Map<string, number>();
  #count = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Lets a client in, who then has to {@link leave}, or says why not. */
  enter(address: string | null): AdmissionRefusal | null {
    if (this.#count >= this.#limits.connections) return full;
    if (address !== null) {
      const count = this.#byAddress.get(address) ?? 0;
      if (count >= this.#limits.connectionsPerAddress) return tooMany;
      this.#byAddress.set(address, count + 1);
    }
    this.#count += 1;
    return null;
  }

  leave(address: string | null): void {
    this.#count -= 1;
    if (address === null) return;
    const count = this.#byAddress.get(address) ?? 0;
    if (count > 1) this.#byAddress.set(address, count - 1);
    else this.#byAddress.delete(address);
  }
}
