import { migrate } from "@/db/migrate";
import { backfillSearch } from "@/lib/search/backfill";
import { postgresAccount } from "@/local/postgres/account";
import { findBinaries } from "@/local/postgres/binaries";
import { ensureCluster } from "@/local/postgres/cluster";
import { ensureDatabase } from "@/local/postgres/databases";
import { clusterPath, hasCluster } from "@/local/postgres/place";
import { databaseUrl, startServer } from "@/local/postgres/server";
import { fillInDemo } from "./demo";
import type { Guard } from "./guard";
import { freePort } from "./ports";
import { Refusal } from "./refusal";
import { inSight, type Say } from "./say";
import { isDemo, type Settings } from "./settings";
import { supervise } from "./supervise";

/** The product's database in an embedded Postgres. */
export const DATABASE = "khedma";

/** How a run treats its embedded database. */
export type Care = { readonly password: string; readonly isDurable: boolean };

/** Starts the embedded Postgres of the data folder, keeps it running and answers the address of its database. */
export async function startDatabase(guard: Guard, care: Care, stopping: AbortSignal, say: Say): Promise<string> {
  const { dataDir } = guard;
  const account = await postgresAccount(clusterPath(dataDir));
  const cluster = { dataDir, account, binaries: await findBinaries(account), ...care };
  if (!(await hasCluster(dataDir))) say(`Making a database in ${dataDir}…`);
  await ensureCluster(cluster);
  const port = await freePort();
  const service = { name: "The database", start: () => startServer(cluster, port, guard) };
  await inSight(say, "Starting the database", () => supervise(service, stopping, say));
  await ensureDatabase(databaseUrl(port, care.password, "postgres"), DATABASE);
  return databaseUrl(port, care.password, DATABASE);
}

/** Brings the database to the newest schema, fills in the demo when it is wanted and makes it all findable; throws {@link Refusal} on failure. */
export async function prepareDatabase(settings: Settings, url: string, say: Say): Promise<void> {
  await migrateDatabase(url, say);
  if (isDemo(settings))
    await refusing("The demo could not be filled in", () => inSight(say, "Filling in the demo", () => fillInDemo(url)));
  await refusing("What was written before could not be made findable", () =>
    inSight(say, "Making what was written before findable", () => backfillSearch(url)),
  );
}

/** Brings the database to the newest schema; throws {@link Refusal} on failure. */
export async function migrateDatabase(url: string, say: Say): Promise<void> {
  await refusing("The database could not be brought to the newest schema", () =>
    inSight(say, "Bringing the database to the newest schema", () => migrate(url)),
  );
}

async function refusing(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Refusal(`${what}: ${reason(error)}.`, { cause: error });
  }
}

/** Drizzle says only which statement failed, and has the server's or the socket's word as the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? reason(error.cause) : error.message || ("code" in error ? String(error.code) : error.name);
}
