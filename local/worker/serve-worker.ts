import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { childEnvironment } from "@/local/launcher/child-environment";
import { openDataFolder } from "@/local/launcher/data-folder";
import { migrateDatabase } from "@/local/launcher/database";
import { askHolder } from "@/local/launcher/lock";
import { Refusal } from "@/local/launcher/refusal";
import { scriptArguments } from "@/local/launcher/script";
import { keepSecrets } from "@/local/launcher/secrets";
import { readSettings, type Settings } from "@/local/launcher/settings";
import { ending } from "@/local/launcher/supervise";
import { runningDatabase } from "@/local/launcher/with-database";
import { root } from "@/local/root";

/** Runs the worker alone, beside an app or apart from it, until `stopping`; answers its exit code. */
export async function serveWorker(stopping: AbortSignal): Promise<number> {
  const env = await environment(readSettings(process.env));
  stopping.throwIfAborted();
  const stdio = ["ignore", "inherit", "inherit"] as const;
  const child = spawn(process.execPath, scriptArguments("local/worker/main.ts"), { cwd: root, stdio: [...stdio], env });
  stopping.addEventListener("abort", () => child.kill("SIGTERM"));
  await ending(child);
  return child.exitCode ?? 1;
}

/** What the app's own worker would be told; throws {@link Refusal} where it could not do the same. */
async function environment(settings: Settings): Promise<NodeJS.ProcessEnv> {
  const dataDir = await openDataFolder(settings.env.DATA_DIR, 0);
  const isAppsFolder = await access(join(dataDir, "secrets.json")).then(
    () => true,
    () => false,
  );
  if (settings.isDatabaseEmbedded && (await askHolder(dataDir)) !== "running") {
    throw new Refusal(
      `There is no database to work for: set DATABASE_URL, or start the app on the data folder ${dataDir}.`,
    );
  }
  if (!isAppsFolder && settings.env.VAPID_PRIVATE_KEY === undefined) {
    throw new Refusal(
      `Pushes signed by other keys than the app's would be refused: set VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY as for the app, or DATA_DIR to the app's data folder.`,
    );
  }
  const secrets = await keepSecrets(dataDir);
  const databaseUrl = settings.env.DATABASE_URL ?? (await runningDatabase(dataDir, secrets.POSTGRES_PASSWORD));
  await migrateDatabase(databaseUrl, console.log);
  return childEnvironment({
    ...{ mode: "start", settings, secrets, dataDir, databaseUrl },
    ...{ realtimePort: null, uploadsPort: null },
  });
}
