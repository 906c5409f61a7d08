import type { Server } from "node:http";
import { type Limits, SPARE_TCP_CONNECTIONS, SPARE_TCP_CONNECTIONS_PER_ADDRESS } from "./limits";
import { countedAddress } from "./peer";
import { closeCode, type Refusal } from "./protocol";
import type { Realm } from "./realm";

/** Why a client is turned away, and the word it is counted under. */
type AdmissionRefusal = Refusal & { readonly reason: "capacity" | "address" };

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

type Places = Pick<Limits, "connections" | "connectionsPerAddress">;

/** Counts the clients, in all and by address; the address `null` has no limit of its own. */
export class Admission {
  readonly #limits: Places;
  readonly #byAddress = new Map<string, number>();
  #count = 0;

  constructor(limits: Places) {
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

/**
 * Cuts TCP connections beyond those of clients and a few for the HTTP API and for refusals: clients that were turned
 * away, and peers that never get so far, would otherwise need no place and have no limit.
 */
export function limitTcp(http: Server, { limits, metrics }: Realm): void {
  const admission = new Admission({
    connections: limits.connections + SPARE_TCP_CONNECTIONS,
    connectionsPerAddress: limits.connectionsPerAddress + SPARE_TCP_CONNECTIONS_PER_ADDRESS,
  });
  http.on("connection", (socket) => {
    const address = countedAddress({ headers: {}, socket });
    if (admission.enter(address) === null) {
      socket.once("close", () => admission.leave(address));
      return;
    }
    metrics.refused("tcp");
    socket.destroy();
  });
}
