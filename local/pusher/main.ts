import { userOfChannel } from "@/lib/realtime/channels";
import { type PusherServer, startPusherServer } from "./server";

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

async function run(): Promise<void> {
  // Imported here because they read the environment at once, and a wrong value must end in a sentence, not in a stack.
  const { parseEnv } = await import("@/env");
  const { ownOrigins } = await import("@/lib/safety/origin");
  const env = parseEnv(process.env);
  // PUSHER_HOST is where others find this server, which need not be an address of this machine.
  const host = env.PUSHER_LISTEN;
  const port = env.PUSHER_PORT ?? 6001;
  const app = {
    id: required("PUSHER_APP_ID", env.PUSHER_APP_ID),
    key: required("PUSHER_KEY", env.PUSHER_KEY),
    secret: required("PUSHER_SECRET", env.PUSHER_SECRET),
  };
  const allowedOrigins = [...ownOrigins()];
  const server = await startPusherServer({
    host,
    port,
    app,
    allowedOrigins,
    webhookUrl: env.PUSHER_WEBHOOK_URL,
    clientEvents: env.PUSHER_CLIENT_EVENTS,
    personOf: userOfChannel,
    apiFrom: env.PUSHER_API_PUBLIC ? "anywhere" : "loopback",
  }).catch((error: unknown) => {
    throw new Error(listenFailure(error, host, port));
  });
  stopOnSignals(server);
  console.log(`realtime ready on ${host}:${port}`);
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new Error(`${name} is not set, and the realtime server cannot start without it.`);
}

function listenFailure(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${port} on ${host} is taken; stop what uses it or set PUSHER_PORT to a free port.`;
  }
  return `The realtime server cannot listen on ${host}:${port} (${code ?? String(error)}).`;
}

function stopOnSignals(server: PusherServer): void {
  async function stop(): Promise<void> {
    await server.close();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
