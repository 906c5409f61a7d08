import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { killMember, pidOf } from "./family";

const FOREVER = "setInterval(() => {}, 1000)";

// Processes are told apart by /proc.
describe.runIf(process.platform === "linux")("a process of the family", () => {
  it("that is not there has no id: signals to process 0 reach one's own group", async () => {
    await expect(pidOf(unusedFolder(), "main.ts")).rejects.toThrow("There is no main.ts");
  });

  it("is waited for before it is killed", async () => {
    const dataDir = unusedFolder();
    const killing = killMember(dataDir, FOREVER);
    const child = spawn(process.execPath, ["-e", FOREVER, dataDir]);
    const exit = once(child, "exit");
    expect(await killing).toBe(child.pid);
    expect(await exit).toEqual([null, "SIGKILL"]);
  });
});

function unusedFolder(): string {
  return join(tmpdir(), `khedma-family-${crypto.randomUUID()}`);
}
