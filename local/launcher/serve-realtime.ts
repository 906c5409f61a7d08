import { spawn } from "node:child_process";
import { root } from "@/local/root";
import { openDataFolder } from "./data-folder";
import { scriptArguments } from "./script";
import { keepSecrets } from "./secrets";
import { readSettings } from "./settings";
import { ending } from "./supervise";

/** Runs the realtime server alone, with the keys of the environment or of the data folder; answers its exit code. */
export async function serveRealtime(stopping: AbortSignal): Promise<number> {
  const { env } = readSettings({ ...process.env, PUSHER_HOST: undefined });
  const kept = await keepSecrets(await openDataFolder(env.DATA_DIR, 0));
  const child = spawn(process.execPath, scriptArguments("local/pusher/main.ts"), {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PUSHER_APP_ID: env.PUSHER_APP_ID ?? kept.PUSHER_APP_ID,
      PUSHER_KEY: env.PUSHER_KEY ?? kept.PUSHER_KEY,
      PUSHER_SECRET: env.PUSHER_SECRET ?? kept.PUSHER_SECRET,
    },
  });
  stopping.addEventListener("abort", () => child.kill("SIGTERM"));
  await ending(child);
  return child.exitCode ?? 1;
}
