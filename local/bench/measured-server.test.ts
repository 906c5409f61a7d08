import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { KeptConnections } from "./kept-connections";
import { startMeasured } from "./measured-server";

it("a measured server that somebody ends is told of, and not waited for", async () => {
  const script = "local/bench-uploads/bare-server.ts";
  const folder = await mkdtemp(join(tmpdir(), "khedma-bench-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const server = await startMeasured({ script, args: [folder] });
  onTestFinished(() => server.close());
  expect((await server.usage("cpu")).cpuMs).toBeGreaterThan(0);
  const connections = await new KeptConnections().open(server.port, 1);
  // A request of which the rest never comes, and one that waits for its connection.
  const requests = [1, 2].map(() => connections.send("PUT /never HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n"));
  const ends = Promise.allSettled([...requests, server.usage("memory")]);
  process.kill(server.pid, "SIGKILL");
  for (const end of (await ends).slice(0, 2)) expect(end).toMatchObject({ status: "rejected" });
  await server.close();
  await expect(server.usage("cpu")).rejects.toThrow(`${script} ended.`);
  await server.close();
});
