import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { ensureDatabase, inDatabase, withClient } from "@/local/postgres/databases";
import { startThrowAwayServer } from "@/local/postgres/throw-away";

declare module "vitest" {
  interface ProvidedContext {
    /** The server on which every test file makes its own database. */
    adminUrl: string;
    /** A migrated database that nobody is connected to, to be copied. */
    templateDatabase: string;
  }
}

/** Starts a throw-away server (or takes TEST_DATABASE_URL) with one migrated database, which every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, close: async () => {} } : await startThrowAwayServer();
  const templateDatabase = `khedma_test_${process.pid}`;
  try {
    await ensureDatabase(server.adminUrl, templateDatabase);
    await migrate(inDatabase(server.adminUrl, templateDatabase));
  } catch (error) {
    await server.close();
    throw error;
  }
  project.provide("adminUrl", server.adminUrl);
  project.provide("templateDatabase", templateDatabase);
  return async () => {
    // One's own server vanishes as a whole; on somebody else's, only what these tests made.
    if (given) await dropDatabases(given, templateDatabase);
    await server.close();
  };
}

async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client<
      { datname: string }[]
    >`select datname from pg_database where starts_with(datname, ${prefix})`;
    for (const { datname } of found) await client`drop database if exists ${client(datname)} with (force)`;
  });
}
