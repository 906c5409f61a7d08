import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { askHolder, type Lock, takeLock } from "./lock";

let dataDir: string;
const held: Lock[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "khedma-lock-"));
});

afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release();
  await rm(dataDir, { recursive: true });
});

async function take(): Promise<Lock | null> {
  const lock = await takeLock(dataDir);
  if (lock) held.push(lock);
  return lock;
}

it("lets one in at a time", async () => {
  const first = await take();
  expect(first).not.toBeNull();
  expect(await askHolder(dataDir)).toBe("running");
  expect(await take()).toBeNull();
  await first?.release();
  expect(await askHolder(dataDir)).toBe("nobody");
  expect(await take()).not.toBeNull();
});

it("lets exactly one of many in", async () => {
  const taken = await Promise.all(Array.from({ length: 8 }, take));
  expect(taken.filter((lock) => lock !== null)).toHaveLength(1);
});

it("waits for a holder that is about to go", async () => {
  const first = await take();
  first?.announceClosing();
  expect(await askHolder(dataDir)).toBe("closing");
  const second = take();
  await first?.release();
  expect(await second).not.toBeNull();
});

it("takes over from one that died, whoever has its port now", async () => {
  const stranger = await mkdtemp(join(tmpdir(), "khedma-lock-"));
  const other = await takeLock(stranger);
  const { port } = JSON.parse(await readFile(join(stranger, "running.json"), "utf8"));
  await writeFile(join(dataDir, "running.json"), JSON.stringify({ port, token: "of-the-dead" }));
  expect(await take()).not.toBeNull();
  await other?.release();
  await rm(stranger, { recursive: true });
});

it("takes over from one that died while it wrote", async () => {
  await writeFile(join(dataDir, "running.json"), '{"po');
  expect(await take()).not.toBeNull();
});
