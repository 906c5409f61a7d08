import { ensureBuild } from "@/local/build/build";
import { childEnvironment, type Wiring } from "./child-environment";
import { openDataFolder } from "./data-folder";
import { prepareDatabase, startDatabase } from "./database";
import { type Guard, openGuard } from "./guard";
import { freePort, nextFreePort, requireFreePort } from "./ports";
import { inSight, type Say } from "./say";
import { keepSecrets } from "./secrets";
import { realtimeService, uploadsService, type WebMode, webService } from "./services";
import { readSettings, type Settings, type Source } from "./settings";
import { supervise } from "./supervise";

const FREE_BYTES = 200_000_000;
const FIRST_REALTIME_PORT = 6001;
const FIRST_UPLOADS_PORT = 6101;

export type StackOptions = {
  readonly source: Source;
  readonly mode: WebMode;
  /** A throw-away stack loses its data folder when it stops, and does not wait for the disk. */
  readonly life: "kept" | "throw-away";
  readonly say: Say;
};

/** The running product: its services, and what they were told. */
export type Stack = { readonly settings: Settings; readonly env: NodeJS.ProcessEnv; close(): Promise<void> };

/**
 * Starts everything and resolves when the app answers. Once `stopping` is aborted nothing is started any more; what
 * runs is ended by `close`, and when this fails, before it throws.
 */
export async function startStack(options: StackOptions, stopping: AbortSignal): Promise<Stack> {
  const settings = readSettings(options.source);
  await requireFreePort("PORT", settings.env.PORT, "0.0.0.0");
  const guard = await openGuard(await openDataFolder(settings.env.DATA_DIR, FREE_BYTES), options.life);
  const closing = new AbortController();
  function close(): Promise<void> {
    // First of all, or what is stopped would be started again.
    closing.abort();
    return guard.close();
  }
  // At once and not by our caller, who may be waiting for a build of half a minute.
  stopping.addEventListener("abort", close, { once: true });
  try {
    stopping.throwIfAborted();
    const env = await startServices(options, settings, guard, closing.signal);
    return { settings, env, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServices(
  { mode, life, say }: StackOptions,
  settings: Settings,
  guard: Guard,
  stopping: AbortSignal,
): Promise<NodeJS.ProcessEnv> {
  const secrets = await keepSecrets(guard.dataDir);
  const realtimePort = await chooseRealtimePort(settings);
  const uploadsPort = settings.areUploadsEmbedded ? await chooseUploadsPort(life) : null;
  const care = { password: secrets.POSTGRES_PASSWORD, isDurable: life === "kept" };
  const databaseUrl = settings.env.DATABASE_URL ?? (await startDatabase(guard, care, stopping, say));
  await prepareDatabase(settings, databaseUrl, say);
  const wiring: Wiring = { mode, settings, secrets, dataDir: guard.dataDir, databaseUrl, realtimePort, uploadsPort };
  const env = childEnvironment(wiring);
  if (mode === "start") await ensureBuild(env, guard, say);
  stopping.throwIfAborted();
  if (realtimePort !== null) await supervise(realtimeService(env, guard, say), stopping, say);
  if (uploadsPort !== null) await supervise(uploadsService(env, guard, say), stopping, say);
  await inSight(say, "Starting the app", () => supervise(webService(mode, env, guard, say), stopping, say));
  return env;
}

/** Stacks that tests start side by side would all choose the same, long before they listen on it. */
function chooseUploadsPort(life: StackOptions["life"]): Promise<number> {
  return life === "throw-away" ? freePort() : nextFreePort(FIRST_UPLOADS_PORT);
}

async function chooseRealtimePort({ env, isRealtimeEmbedded }: Settings): Promise<number | null> {
  if (!isRealtimeEmbedded) return null;
  if (env.PUSHER_PORT === undefined) return nextFreePort(FIRST_REALTIME_PORT);
  await requireFreePort("PUSHER_PORT", env.PUSHER_PORT, "127.0.0.1");
  return env.PUSHER_PORT;
}
