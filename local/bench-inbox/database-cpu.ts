import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Only Linux tells it finely enough. */
export const IS_CPU_TOLD = process.platform === "linux";

/** Milliseconds of CPU that the database spends on `work`, whatever else the machine does; nothing else may be asking. */
export async function databaseCpuOf(work: () => Promise<unknown>): Promise<number> {
  const backends = await db.execute<{ pid: number }>(sql`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`);
  const before = await cpuMsOf(backends);
  await work();
  return (await cpuMsOf(backends)) - before;
}

async function cpuMsOf(processes: readonly { pid: number }[]): Promise<number> {
  const spent = await Promise.all(processes.map(({ pid }) => readFile(`/proc/${pid}/schedstat`, "utf8")));
  return spent.reduce((sum, line) => sum + Number(line.split(" ")[0]) / 1e6, 0);
}
