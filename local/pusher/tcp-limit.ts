import type { Server } from "node:http";
import { Admission } from "./admission";
import { SPARE_TCP_CONNECTIONS, SPARE_TCP_CONNECTIONS_PER_ADDRESS } from "./limits";
import { countedAddress } from "./peer";
import type { Realm } from "./realm";

/**
 * Cuts TCP connections beyond those of clients and a few for the HTTP API and for refusals: clients that were turned
 * away, and peers that never get so far, would otherwise need no place and have no limit.
 */
export function limitTcp(http: Server, { limits, metrics }: Realm): void {
  const admission = new Admission({
    ...limits,
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
