import type { Options } from "pusher-js";
import type { RealtimeSettings } from "@/lib/realtime/settings";

/** Only WebSockets, of which `ws` is the name with and without TLS: pusher-js uses `wss` to fall back on alone. */
const TRANSPORTS: Options["enabledTransports"] = ["ws"];

/** Where pusher-js is to connect. */
export function placeOf(settings: RealtimeSettings): Options {
  switch (settings.kind) {
    case "hosted":
      return { cluster: settings.cluster, forceTLS: true, enabledTransports: TRANSPORTS };
    case "cluster":
      return socket(settings.host, settings.port, settings.tls);
    case "own-origin": {
      const tls = location.protocol === "https:";
      return socket(location.hostname, Number(location.port) || (tls ? 443 : 80), tls);
    }
  }
}

/** pusher-js wants a cluster even where it does not use one. */
function socket(wsHost: string, port: number, forceTLS: boolean): Options {
  return { cluster: "own", wsHost, wsPort: port, wssPort: port, forceTLS, enabledTransports: TRANSPORTS };
}
