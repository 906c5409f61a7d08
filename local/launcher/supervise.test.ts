import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { supervise } from "./supervise";

const started: ChildProcess[] = [];
let stopping = new AbortController();

afterEach(() => {
  stopping.abort();
  stopping = new AbortController();
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A program that runs until it is killed. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore", detached: true });
  started.push(child);
  await once(child, "spawn");
  return child;
}

it("starts again what was killed, time and again, and says so in a line each", async () => {
  const said: string[] = [];
  await supervise({ name: "The app", start }, stopping.signal, (line) => said.push(line));
  started[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(started).toHaveLength(2), { timeout: 20_000 });
  started[1]?.kill("SIGKILL");
  await vi.waitFor(() => expect(started).toHaveLength(3), { timeout: 20_000 });
  expect(said).toEqual(Array(2).fill("The app was ended by SIGKILL; starting it again."));
});

it("goes on trying when it cannot be started again", async () => {
  const refusals = [new Error("no port"), new Error("no port")];
  const service = {
    name: "The app",
    async start() {
      if (started.length === 0) return start();
      const refusal = refusals.pop();
      if (refusal) throw refusal;
      return start();
    },
  };
  await supervise(service, stopping.signal, () => {});
  started[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(started).toHaveLength(2), { timeout: 20_000 });
  expect(refusals).toEqual([]);
});

it("leaves a first start that fails to its caller", async () => {
  const service = { name: "The app", start: () => Promise.reject(new Error("no build")) };
  await expect(supervise(service, stopping.signal, () => {})).rejects.toThrow("no build");
});

it("starts nothing again once everything stops", async () => {
  const said: string[] = [];
  await supervise({ name: "The app", start }, stopping.signal, (line) => said.push(line));
  stopping.abort();
  const [child] = started;
  child?.kill("SIGKILL");
  if (child) await once(child, "exit");
  expect(said).toEqual([]);
  expect(started).toHaveLength(1);
});
