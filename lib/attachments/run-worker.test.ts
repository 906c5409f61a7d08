import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runWorker } from "./run-worker";

const PATIENT_MS = 60_000;

async function run(source: string, limitMs = PATIENT_MS) {
  const folder = await mkdtemp(join(tmpdir(), "khedma-worker-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, "worker.mjs");
  await writeFile(program, source);
  return runWorker(program, ["an argument"], limitMs);
}

it("a worker's answer is what it writes, and it is told nothing but its arguments", async () => {
  const source = "process.stdout.write(JSON.stringify([process.argv[2], Object.keys(process.env)]))";
  const [argument, variables] = JSON.parse((await run(source)).output ?? "[]");
  expect([argument, variables.includes("NODE_ENV"), variables.includes("PATH")]).toEqual(["an argument", true, false]);
});

it("a worker that fails says why, and its half an answer is none", async () => {
  const source = "process.stdout.write('half'); throw new Error('no such picture')";
  expect(await run(source)).toEqual({ output: null, complaint: "Error: no such picture" });
});

it("a worker that never comes to its end is ended", async () => {
  expect(await run("process.stdout.write('half'); for (;;);", 1_000)).toEqual({ output: null, complaint: undefined });
});

it("a worker that takes too much memory is ended, without a turn for anything of its own", async () => {
  const source = `
    const taken = [];
    for (let n = 0; n < 30; n += 1) taken.push(Buffer.alloc(100 * 1024 ** 2, 1));
    process.stdout.write("took 3 GB");
  `;
  expect(await run(source)).toEqual({ output: null, complaint: undefined });
});
