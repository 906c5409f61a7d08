import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { removeCluster } from "./postgres/place";
import { root } from "./root";
import { familyOf, killMember, type Member, PATIENCE, pidOf } from "./testing/family";
import { testSource } from "./testing/test-stack";

let source: Awaited<ReturnType<typeof testSource>>;
let npm: ChildProcess;
let output = "";

// The processes are told apart by /proc.
describe.runIf(process.platform === "linux")("npm start", () => {
  beforeAll(async () => {
    source = await testSource();
    await startAgain();
  });

  afterAll(async () => {
    npm.kill("SIGKILL");
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
    await removeCluster(source.DATA_DIR ?? "");
    await rm(source.DATA_DIR ?? "", { recursive: true });
  });

  it("prints its address and the demo accounts", () => {
    expect(output).toContain(`Khedma Market is ready on http://localhost:${source.PORT}`);
    expect(output).toContain("salma@khedma.test");
    expect(output).toContain("khedma-demo");
  });

  it.each([
    ["The app", "next-server"],
    ["The realtime server", "local/pusher/main.ts"],
    ["The upload server", "local/uploadthing/main.ts"],
    ["The database", "bin/postgres"],
  ])("%s comes back after a kill -9", async (name, part) => {
    const pid = await killMember(dataDir(), part);
    await vi.waitFor(() => expect(output).toContain(`${name} was ended by SIGKILL; starting it again.`), PATIENCE);
    await vi.waitFor(async () => expect(await pidOf(dataDir(), part)).not.toBe(pid), PATIENCE);
    await expectHealthy();
  });

  it.each([
    ["the launcher", "local/start.ts"],
    ["npm", "npm start"],
  ])("leaves nothing running and starts again after a kill -9 of %s", async (_, part) => {
    await killMember(dataDir(), part);
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
    await startAgain();
    await expectHealthy();
  });

  it("stops everything on SIGTERM to npm, and on Ctrl-C", async () => {
    npm.kill("SIGTERM");
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
    await startAgain();
    // A terminal sends it to all of its foreground group.
    process.kill(-pidOfNpm(), "SIGINT");
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
  });
});

async function startAgain(): Promise<void> {
  output = "";
  npm = spawn("npm", ["start"], {
    cwd: root,
    env: { ...source, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { stdout, stderr } = npm;
  if (!stdout || !stderr) throw new Error("npm has no output.");
  for (const stream of [stdout, stderr])
    createInterface({ input: stream }).on("line", (line) => (output += `${line}\n`));
  await vi.waitFor(() => expect(output).toMatch(/Press Ctrl-C|npm error/), { ...PATIENCE, timeout: 800_000 });
}

function family(): Promise<Member[]> {
  return familyOf(dataDir());
}

function dataDir(): string {
  return source.DATA_DIR ?? "?";
}

/** Of the group that it leads; 0 would be one's own. */
function pidOfNpm(): number {
  if (!npm.pid) throw new Error("npm has not started.");
  return npm.pid;
}

async function expectHealthy(): Promise<void> {
  const url = `http://127.0.0.1:${source.PORT}/api/health`;
  await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), PATIENCE);
}
