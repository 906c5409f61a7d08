import { join } from "node:path";
import { startProgram } from "@/local/launcher/child";
import type { Guard } from "@/local/launcher/guard";
import { Refusal } from "@/local/launcher/refusal";
import type { Say } from "@/local/launcher/say";
import { ending } from "@/local/launcher/supervise";
import { root } from "@/local/root";
import { hasBuild, removeCache, removeStamp, sourceStamp, writeStamp } from "./stamp";

/** Builds the app into its NEXT_DIST_DIR unless that holds a build of the present sources; throws {@link Refusal} on failure. */
export async function ensureBuild(env: NodeJS.ProcessEnv, guard: Guard, say: Say): Promise<void> {
  const distDir = env.NEXT_DIST_DIR || ".next";
  const stamp = await sourceStamp(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  if (await hasBuild(distDir, stamp)) return;
  say("Building the app (half a minute or so)…");
  // A build that is broken off must not pass for the one that was there before.
  await removeStamp(distDir);
  const args = [join(root, "node_modules/next/dist/bin/next"), "build"];
  const { child, lines } = startProgram({ name: "The build", args, env }, guard, () => {});
  const end = await ending(child);
  if (child.exitCode !== 0) {
    await removeCache(distDir);
    throw new Refusal(`${lines.join("\n")}\nThe app could not be built: the build ${end}.`);
  }
  await writeStamp(distDir, stamp);
}
