import type Pusher from "pusher-js";
import type { Options } from "pusher-js";
import type { RealtimeSettings } from "@/lib/realtime/settings";

/** Loads pusher-js and connects; the browser's own origin carries the embedded server's socket. */
export async function connect(settings: RealtimeSettings): Promise<Pusher> {
  const { default: Client } = await import("pusher-js");
  return new Client(settings.key, {
    ...placeOf(settings),
    channelAuthorization: { endpoint: "/api/realtime/auth", transport: "ajax" },
  });
}

function placeOf(settings: RealtimeSettings): Options {
  switch (settings.kind) {
    case "hosted":
      return { cluster: settings.cluster, forceTLS: true, enabledTransports: ["wss"] };
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
  const enabledTransports: Options["enabledTransports"] = forceTLS ? ["wss"] : ["ws"];
  return { cluster: "own", wsHost, wsPort: port, wssPort: port, forceTLS, enabledTransports, disableStats: true };
}
