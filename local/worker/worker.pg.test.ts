import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { env } from "@/env";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { removeCluster } from "@/local/postgres/place";
import { root } from "@/local/root";
import { cleanEnvironment } from "@/local/testing/clean-environment";
import { holdDatabase, kill, start } from "@/local/testing/launch";

/** Where nobody listens. */
const ELSEWHERE = { DATABASE_URL: "postgres://127.0.0.1:9/none", NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? "" };
const KEYS = {
  VAPID_PUBLIC_KEY: env.VAPID_PUBLIC_KEY ?? "",
  VAPID_PRIVATE_KEY: env.VAPID_PRIVATE_KEY ?? "",
};

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder("khedma-worker-test-");
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ["a database", {}, "There is no database to work for: set DATABASE_URL, or start the app on the data folder"],
  ["the app's keys", ELSEWHERE, "Pushes signed by other keys than the app's would be refused: set VAPID_PUBLIC_KEY"],
  ["a database that answers", { ...ELSEWHERE, ...KEYS }, "The database could not be brought to the newest schema: "],
])("npm run worker refuses in one sentence without %s", async (_what, variables, sentence) => {
  const { code, stdout, stderr } = await start({ DATA_DIR: folder, ...variables }, "worker");
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
});

it("npm run worker works for the embedded database of an app that runs, and ends cleanly", async () => {
  const { child: app } = await holdDatabase(folder);
  const worker = spawn(process.execPath, [join(root, "local/bootstrap.mjs"), "worker"], {
    env: { ...cleanEnvironment(), DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(worker, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: worker.stdout })) {
    said.push(line);
    if (line === "The worker is ready.") worker.kill("SIGTERM");
  }
  expect(said).toContain("The worker is ready.");
  expect(await ended).toEqual([0, null]);
  await kill(app, "SIGTERM");
  await removeCluster(folder);
}, 300_000);
