import { chmod, lstat, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAlive } from "@/local/launcher/processes";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { holdDatabase, kill, watchdogsOf } from "@/local/testing/launch";
import { withClient } from "./databases";
import { readPostmaster } from "./leftover";
import { clusterPath, removeCluster } from "./place";

const PATIENCE = { timeout: 200_000 };

let dataDir: string;
let url: string;
let launcher: Awaited<ReturnType<typeof holdDatabase>>["child"];

beforeEach(async () => {
  dataDir = await temporaryFolder("khedma-postgres-test-");
  await startAgain();
  await withClient(url, (client) => client`create table notes as select 'لا تنس' as body`);
});

afterEach(async () => {
  await kill(launcher, "SIGTERM");
  await removeCluster(dataDir);
  await rm(dataDir, { recursive: true });
});

async function startAgain(): Promise<void> {
  ({ child: launcher, url } = await holdDatabase(dataDir));
}

function readNotes(): Promise<unknown> {
  return withClient(url, (client) => client`select body from notes`);
}

async function postmasterPid(): Promise<number> {
  const postmaster = await readPostmaster(dataDir);
  // A signal to process 0 would reach one's own group.
  if (!postmaster) throw new Error("Postgres has not started.");
  return postmaster.pid;
}

it("keeps everything over an orderly stop, which leaves nothing running", async () => {
  const pid = await postmasterPid();
  await kill(launcher, "SIGTERM");
  expect(launcher.exitCode).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(await watchdogsOf(dataDir)).toEqual([]);
  await startAgain();
  expect(await readNotes()).toEqual([{ body: "لا تنس" }]);
});

it("starts Postgres again at the same address when that is killed", async () => {
  const pid = await postmasterPid();
  process.kill(pid, "SIGKILL");
  await vi.waitFor(async () => expect(await readNotes()).toEqual([{ body: "لا تنس" }]), PATIENCE);
  expect(await postmasterPid()).not.toBe(pid);
});

it("leaves no orphan behind a killed launcher, and starts again with all data", async () => {
  const pid = await postmasterPid();
  await kill(launcher, "SIGKILL");
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENCE);
  await vi.waitFor(async () => expect(await watchdogsOf(dataDir)).toEqual([]), PATIENCE);
  await startAgain();
  expect(await readNotes()).toEqual([{ body: "لا تنس" }]);
});

it("starts at once after a kill, without waiting for what is still being stopped", async () => {
  await kill(launcher, "SIGKILL");
  await startAgain();
  expect(await readNotes()).toEqual([{ body: "لا تنس" }]);
});

it("takes over a Postgres whose launcher and watchdog were both killed", async () => {
  const pid = await postmasterPid();
  for (const watchdog of await watchdogsOf(dataDir)) process.kill(watchdog, "SIGKILL");
  await kill(launcher, "SIGKILL");
  expect(isAlive(pid)).toBe(true);
  await startAgain();
  expect(isAlive(pid)).toBe(false);
  expect(await readNotes()).toEqual([{ body: "لا تنس" }]);
});

it("does not mistake another program for a Postgres that left its process id behind", async () => {
  await kill(launcher, "SIGTERM");
  await writeFile(join(clusterPath(dataDir), "postmaster.pid"), `${process.pid}\n${clusterPath(dataDir)}\n0\n5432\n`);
  await startAgain();
  expect(await readNotes()).toEqual([{ body: "لا تنس" }]);
});

it("finishes a first start that was broken off half-way", async () => {
  await kill(launcher, "SIGTERM");
  await removeCluster(dataDir);
  await writeFile(`${clusterPath(dataDir)}.new`, "what an interrupted initdb left");
  await startAgain();
  expect(await withClient(url, (client) => client`select 1 as one`)).toEqual([{ one: 1 }]);
});

it.runIf(process.getuid?.() === 0)("works for root in a folder that is closed to everybody else", async () => {
  await kill(launcher, "SIGTERM");
  await removeCluster(dataDir);
  await chmod(dataDir, 0o700);
  await startAgain();
  expect(await withClient(url, (client) => client`select 1 as one`)).toEqual([{ one: 1 }]);
  expect((await lstat(clusterPath(dataDir))).isSymbolicLink()).toBe(true);
});
