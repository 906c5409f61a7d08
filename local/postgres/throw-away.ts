import { randomUUID } from "node:crypto";
import { type Guard, openGuard } from "@/local/launcher/guard";
import { freePort } from "@/local/launcher/ports";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { postgresAccount } from "./account";
import { findBinaries } from "./binaries";
import { ensureCluster } from "./cluster";
import { clusterPath } from "./place";
import { databaseUrl, startServer } from "./server";

export type ThrowAwayServer = {
  /** The address of the server's own database, from which others can be made. */
  readonly adminUrl: string;
  /** Stops the server and removes all that it wrote. */
  close(): Promise<void>;
};

/** Starts an empty Postgres for tests, which ends and vanishes with this process at the latest. */
export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const dataDir = await temporaryFolder("khedma-postgres-");
  const guard = await openGuard(dataDir, "throw-away");
  try {
    const adminUrl = await startIn(dataDir, guard);
    return { adminUrl, close: guard.close };
  } catch (error) {
    await guard.close();
    throw error;
  }
}

async function startIn(dataDir: string, guard: Guard): Promise<string> {
  const account = await postgresAccount(clusterPath(dataDir));
  const binaries = await findBinaries(account);
  const cluster = { dataDir, account, binaries, password: randomUUID(), isDurable: false };
  await ensureCluster(cluster);
  const port = await freePort();
  await startServer(cluster, port, guard);
  return databaseUrl(port, cluster.password, "postgres");
}
