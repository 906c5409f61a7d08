import type { Env } from "@/env";
import { parseEnv } from "@/env";
import { Refusal } from "./refusal";
import { vapidPublicKey } from "./vapid-pair";

/** Where variables come from: the process, or a test's own. */
export type Source = Readonly<Record<string, string | undefined>>;

/** What the start command was asked to do. */
export type Settings = {
  readonly source: Source;
  readonly env: Env;
  readonly isDatabaseEmbedded: boolean;
  readonly isRealtimeEmbedded: boolean;
  readonly areUploadsEmbedded: boolean;
  readonly appUrl: string;
};

/** Reads the settings; throws `EnvError` for a wrong value and {@link Refusal} for one that is missing beside another. */
export function readSettings(source: Source): Settings {
  const env = parseEnv(source);
  const isDatabaseEmbedded = env.DATABASE_URL === undefined;
  const isRealtimeEmbedded = env.PUSHER_CLUSTER === undefined && env.PUSHER_HOST === undefined;
  if (!isDatabaseEmbedded) requireTogether(env, "DATABASE_URL", ["NEXTAUTH_SECRET"]);
  if (!isRealtimeEmbedded) {
    const chosen = env.PUSHER_CLUSTER === undefined ? "PUSHER_HOST" : "PUSHER_CLUSTER";
    requireTogether(env, chosen, ["PUSHER_APP_ID", "PUSHER_KEY", "PUSHER_SECRET"]);
  }
  requireVapidPair(env);
  const areUploadsEmbedded = env.UPLOADTHING_TOKEN === undefined;
  const appUrl = env.APP_URL ?? `http://localhost:${env.PORT}`;
  return { source, env, isDatabaseEmbedded, isRealtimeEmbedded, areUploadsEmbedded, appUrl };
}

/** Whether the demo is wanted: always beside an embedded database, unless it is refused by name. */
export function isDemo({ source, env, isDatabaseEmbedded }: Settings): boolean {
  return source.DEMO ? env.DEMO : isDatabaseEmbedded;
}

/** Told now, because push services would only say so when somebody is away. */
function requireVapidPair(env: Env): void {
  if (env.VAPID_PUBLIC_KEY !== undefined) requireTogether(env, "VAPID_PUBLIC_KEY", ["VAPID_PRIVATE_KEY"]);
  if (env.VAPID_PRIVATE_KEY === undefined) return;
  requireTogether(env, "VAPID_PRIVATE_KEY", ["VAPID_PUBLIC_KEY"]);
  if (vapidPublicKey(env.VAPID_PRIVATE_KEY) === env.VAPID_PUBLIC_KEY) return;
  throw new Refusal("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be the two halves of one pair, and they are not.");
}

function requireTogether(env: Env, chosen: keyof Env, needed: readonly (keyof Env)[]): void {
  const missing = needed.filter((name) => env[name] === undefined);
  if (missing.length === 0) return;
  throw new Refusal(`With ${chosen} set, ${missing.join(" and ")} must be set as well.`);
}
