import { readPostmaster } from "@/local/postgres/leftover";
import { databaseUrl } from "@/local/postgres/server";
import { openDataFolder } from "./data-folder";
import { DATABASE, startDatabase } from "./database";
import { openGuard } from "./guard";
import { askHolder } from "./lock";
import { Refusal } from "./refusal";
import { keepSecrets } from "./secrets";
import { readSettings } from "./settings";

/** Hands `use` the address of the product's database: DATABASE_URL, the running embedded one, or one started for it. */
export async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  const { env } = readSettings(process.env);
  if (env.DATABASE_URL !== undefined) return use(env.DATABASE_URL);
  const dataDir = await openDataFolder(env.DATA_DIR, 0);
  const { POSTGRES_PASSWORD: password } = await keepSecrets(dataDir);
  if ((await askHolder(dataDir)) === "running") return use(await runningDatabase(dataDir, password));
  const guard = await openGuard(dataDir, "kept");
  const closing = new AbortController();
  try {
    await use(await startDatabase(guard, { password, isDurable: true }, closing.signal, console.log));
  } finally {
    closing.abort();
    await guard.close();
  }
}

/** The address of the embedded database that a launcher runs on the data folder. */
export async function runningDatabase(dataDir: string, password: string): Promise<string> {
  const postmaster = await readPostmaster(dataDir);
  if (postmaster) return databaseUrl(postmaster.port, password, DATABASE);
  throw new Refusal(`The launcher that runs on ${dataDir} has no database yet; try again in a moment.`);
}
