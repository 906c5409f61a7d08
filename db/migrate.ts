import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";
import { workerConnection } from "./worker-connection";

/** Any constant will do, as long as every version of the product uses the same. */
const MIGRATION_LOCK = 7_270_001;

/** Brings the database to the newest schema, ours and that of the job queue; several processes may call it at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(client), { migrationsFolder: "db/migrations" });
    await runMigrations({ ...workerConnection(databaseUrl), logger: new Logger(() => () => {}) });
  } finally {
    await client.end();
  }
}
