import { KeptConnections } from "@/local/bench/kept-connections";
import type { Load } from "./plan";
import type { Stage } from "./stage";
import { isProduct, type Way } from "./ways";

/** How fast files went to the disk, and the milliseconds of CPU for each megabyte. */
export type Speed = {
  /** Megabytes per second. */
  readonly perSecond: number;
  /** Of the servers together: the upload server or the bare one, and the gate. */
  readonly cpuMs: number;
  readonly gateCpuMs: number;
  /** Of the client and the app, which are one process here. */
  readonly clientCpuMs: number;
};

/** Uploads all files of a load, and removes them again when the clock stands. */
export async function measureSpeed(stage: Stage, way: Way, load: Load): Promise<Speed> {
  const requests = await stage.prepare(way, load);
  const connections = await new KeptConnections().open(stage.portOf[way], load.atOnce);
  const before = await readCpu(stage, way);
  const start = performance.now();
  await Promise.all(requests.map((request) => connections.send(...request)));
  const seconds = (performance.now() - start) / 1000;
  const after = await readCpu(stage, way);
  connections.close();
  await stage.clear();
  const megabytes = load.files * load.megabytes;
  const gateCpuMs = (after.gate - before.gate) / megabytes;
  const ownCpuMs = (after.server - before.server) / megabytes;
  const clientCpuMs = (after.client - before.client) / megabytes;
  return { perSecond: megabytes / seconds, cpuMs: ownCpuMs + gateCpuMs, gateCpuMs, clientCpuMs };
}

async function readCpu({ servers }: Stage, way: Way) {
  const { user, system } = process.cpuUsage();
  const { cpuMs: server } = await servers[isProduct(way) ? "ingest" : "bare"].usage("cpu");
  const { cpuMs: gate } = way === "gate" ? await servers.web.usage("cpu") : { cpuMs: 0 };
  return { client: (user + system) / 1000, server, gate };
}
