import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { scriptArguments } from "@/local/launcher/script";
import { apiKey, appId, startApp, type TestApp } from "./test-app";
import { bytesOf, clientOf, fileOf, md5, temporaryFolder } from "./test-kit";
import { put, putPart, rangeStart, untilStored } from "./test-put";

type Started = { child: ChildProcess; url: string };

/** A server in its own process, as it is in use; `limit` is what its shell runs before it. */
async function spawnServer(app: TestApp, dataDir: string, change: object = {}, limit = "true"): Promise<Started> {
  const basics = {
    host: "localhost",
    port: 0,
    dataDir,
    apiKey,
    appId,
    callbackUrl: app.callbackUrl,
    allowedOrigins: [],
  };
  const options = JSON.stringify({ ...basics, freeBytesKept: 0, ...change });
  const script = scriptArguments("local/uploadthing/test-process.ts", options);
  const command = ["-c", `${limit}; exec "$0" "$@"`, process.execPath, ...script];
  const child = spawn("/bin/sh", command, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = child.stdout ? await once(child.stdout, "data") : [];
  return { child, url: String(line).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

describe("a server that is killed", () => {
  it("in the middle of an upload goes on with it, and knows what to tell the app", async () => {
    const [app, dataDir] = [await startApp(), await temporaryFolder()];
    const { presign, upload } = clientOf(app);
    const first = await spawnServer(app, dataDir);
    app.connect(first.url);
    const file = fileOf(5_000_000);
    const bytes = await bytesOf(file);
    const { url } = await presign(file);
    const { answer } = putPart(url, bytes, 3_000_000);
    await untilStored(url, 3_000_000);
    await Promise.all([kill(first.child), expect(answer).rejects.toThrow()]);
    const second = await spawnServer(app, dataDir, { port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    expect(await rangeStart(url)).toBe(3_000_000);
    const rest = await put(url, bytes.subarray(3_000_000), { start: 3_000_000 });
    const serverData = { saved: `id-of-${file.name}` };
    expect(rest).toMatchObject({ status: 200, json: { fileHash: md5(bytes), serverData } });
    expect(app.told).toHaveLength(1);
    expect((await upload([file]))[0]?.serverData).toEqual(serverData);
  });

  it("before the app heard of a file tells it after its start, unasked", async () => {
    const [app, dataDir] = [await startApp(), await temporaryFolder()];
    const { presign } = clientOf(app);
    const first = await spawnServer(app, dataDir);
    app.connect(first.url);
    const file = fileOf(10);
    const { url } = await presign(file);
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    app.intercept = () => {
      resolve();
      return new Promise(() => undefined);
    };
    const answer = put(url, await bytesOf(file));
    await Promise.all([expect(answer).rejects.toThrow(), asked.then(() => kill(first.child))]);
    app.intercept = () => false;
    const { promise: told, resolve: tell } = Promise.withResolvers<void>();
    app.onUploadComplete = () => tell();
    await spawnServer(app, dataDir, { port: Number(new URL(first.url).port) });
    await told;
    expect(app.told).toHaveLength(1);
  });
});

describe("a process that may write no more", () => {
  it("fails the file that is too large for it, and takes the next one that is not", async () => {
    const [app, dataDir] = [await startApp(), await temporaryFolder()];
    const { upload } = clientOf(app);
    // 2048 blocks of 512 bytes; the shell refuses to go on where it has no such limits.
    const { url } = await spawnServer(app, dataDir, {}, "ulimit -f 2048 || exit 1");
    app.connect(url);
    const error = "The server has no room left for this file";
    await expect(upload([fileOf(3_000_000)])).rejects.toMatchObject({ data: { error } });
    expect(await readdir(join(dataDir, "objects"))).toEqual([]);
    expect(await upload([fileOf(100_000)])).toHaveLength(1);
  });
});

describe("memory", () => {
  it.runIf(existsSync("/proc/self/status"))("does not grow with the file: 64 MB in less than 50", async () => {
    const [app, dataDir] = [await startApp(), await temporaryFolder()];
    const { upload } = clientOf(app);
    const { child, url } = await spawnServer(app, dataDir);
    app.connect(url);
    for (let warmUp = 0; warmUp < 3; warmUp += 1) await upload([fileOf(16_000_000)]);
    const before = await peakMemory(child);
    const file = fileOf(64 * 1024 * 1024);
    const [uploaded] = await upload([file]);
    const growth = (await peakMemory(child)) - before;
    expect(uploaded?.fileHash).toBe(md5(await bytesOf(file)));
    expect(growth).toBeLessThan(50e6);
  });
});

/** The most memory that a process ever held, in bytes. */
async function peakMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
