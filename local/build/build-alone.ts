import { childEnvironment } from "@/local/launcher/child-environment";
import { openDataFolder } from "@/local/launcher/data-folder";
import { openGuard } from "@/local/launcher/guard";
import { keepSecrets } from "@/local/launcher/secrets";
import { readSettings } from "@/local/launcher/settings";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { ensureBuild } from "./build";

/** Builds the app as the start command would, so that the next start finds it done; answers the exit code. */
export async function buildAlone(stopping: AbortSignal): Promise<number> {
  const settings = readSettings(process.env);
  const dataDir = await openDataFolder(settings.env.DATA_DIR, 0);
  const secrets = await keepSecrets(dataDir);
  // A guard of its own, because a running product holds that of the data folder, and may well run on.
  const guard = await openGuard(await temporaryFolder("khedma-build-"), "throw-away");
  stopping.addEventListener("abort", guard.close, { once: true });
  try {
    const databaseUrl = settings.env.DATABASE_URL ?? "";
    const env = childEnvironment({
      mode: "start",
      settings,
      secrets,
      dataDir,
      databaseUrl,
      realtimePort: null,
      uploadsPort: null,
    });
    await ensureBuild(env, guard, console.log);
    console.log("The build is current.");
    return 0;
  } finally {
    await guard.close();
  }
}
