import type { Secrets } from "./secrets";
import type { WebMode } from "./services";
import { isDemo, type Settings } from "./settings";
import { vapidPublicKey } from "./vapid-pair";

/** What the services of one run are told; the port of a service is `null` when it is hosted elsewhere. */
export type Wiring = {
  readonly mode: WebMode;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly realtimePort: number | null;
  readonly uploadsPort: number | null;
};

/** The environment of the app, the build and the embedded servers. */
export function childEnvironment({
  mode,
  settings,
  secrets,
  dataDir,
  databaseUrl,
  realtimePort,
  uploadsPort,
}: Wiring): NodeJS.ProcessEnv {
  const { source, env, appUrl } = settings;
  const { POSTGRES_PASSWORD: _, UPLOADS_KEY, VAPID_PRIVATE_KEY, ...shared } = secrets;
  return {
    ...source,
    ...withoutGiven(shared, source),
    ...(env.VAPID_PRIVATE_KEY === undefined ? ownVapid(VAPID_PRIVATE_KEY) : {}),
    // Next goes by what it does, and warns of every other value.
    NODE_ENV: mode === "dev" ? "development" : "production",
    PORT: String(env.PORT),
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: isDemo(settings) ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(realtimePort === null ? { REALTIME_EMBEDDED: "0" } : embeddedRealtime(realtimePort)),
    ...(uploadsPort === null ? {} : embeddedUploads(uploadsPort, UPLOADS_KEY)),
  };
}

function embeddedRealtime(port: number): Record<string, string> {
  const host = "127.0.0.1";
  return {
    REALTIME_EMBEDDED: "1",
    PUSHER_HOST: host,
    PUSHER_LISTEN: host,
    PUSHER_PORT: String(port),
    PUSHER_TLS: "0",
  };
}

function ownVapid(privateKey: string): Record<string, string> {
  return { VAPID_PRIVATE_KEY: privateKey, VAPID_PUBLIC_KEY: vapidPublicKey(privateKey) ?? "" };
}

/** A token like those of the hosted service, which the real packages take apart. */
function embeddedUploads(port: number, apiKey: string): Record<string, string> {
  const token = JSON.stringify({ apiKey, appId: "local", regions: ["local"] });
  return { UPLOADS_PORT: String(port), UPLOADTHING_TOKEN: Buffer.from(token).toString("base64") };
}

function withoutGiven(made: Readonly<Record<string, string>>, source: Settings["source"]): Record<string, string> {
  return Object.fromEntries(Object.entries(made).filter(([name]) => !source[name]));
}
