import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { removeCluster } from "./postgres/place";
import { root } from "./root";
import { familyOf, type Member, pidOf as pidIn } from "./testing/family";
import { testSource } from "./testing/test-stack";

const PATIENCE = { timeout: 120_000, interval: 100 };

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
    const pid = await pidOf(part);
    expect(pid).not.toBe(0);
    process.kill(pid, "SIGKILL");
    await vi.waitFor(() => expect(output).toContain(`${name} was ended by SIGKILL; starting it again.`), PATIENCE);
    await vi.waitFor(async () => expect([0, pid]).not.toContain(await pidOf(part)), PATIENCE);
    await expectHealthy();
  });

  it.each([
    ["the launcher", "local/start.ts"],
    ["npm", "npm start"],
  ])("leaves nothing running and starts again after a kill -9 of %s", async (_, part) => {
    process.kill(await pidOf(part), "SIGKILL");
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
    await startAgain();
    await expectHealthy();
  });

  it("stops everything on SIGTERM to npm, and on Ctrl-C", async () => {
    npm.kill("SIGTERM");
    await vi.waitFor(async () => expect(await family()).toEqual([]), PATIENCE);
    await startAgain();
    // A terminal sends it to all of its foreground group.
    process.kill(-(npm.pid ?? 0), "SIGINT");
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
  await vi.waitFor(() => expect(output).toMatch(/Press Ctrl-C|npm error/), { ...PATIENCE, timeout: 280_000 });
}

function family(): Promise<Member[]> {
  return familyOf(source.DATA_DIR ?? "?");
}

function pidOf(part: string): Promise<number> {
  return pidIn(source.DATA_DIR ?? "?", part);
}

async function expectHealthy(): Promise<void> {
  const url = `http://127.0.0.1:${source.PORT}/api/health`;
  await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), PATIENCE);
}
