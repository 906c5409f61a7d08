/**
 * `npm run bench:inbox [-- --quick] [--json FILE]`: lists and searches among 1,000,000 messages, as people with 10, 1,000
 * and 10,000 conversations do. Its database is its own; nothing of `.data` is touched.
 */
import { parseArgs } from "node:util";
import { migrate } from "@/db/migrate";
import { runEntry } from "@/local/launcher/entry";
import { ensureDatabase, inDatabase } from "@/local/postgres/databases";
import { startThrowAwayServer } from "@/local/postgres/throw-away";
import { FULL, QUICK } from "./plan";

await runEntry(async (stopping) => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
  const server = await startThrowAwayServer();
  try {
    await ensureDatabase(server.adminUrl, "khedma_bench");
    const databaseUrl = inDatabase(server.adminUrl, "khedma_bench");
    await migrate(databaseUrl);
    Object.assign(process.env, { DATABASE_URL: databaseUrl, DATABASE_POOL: "", RATE_LIMITS: "0" });
    // Loaded only now, because it reads the environment.
    const { run } = await import("./run");
    return await run({ plan: values.quick ? QUICK : FULL, databaseUrl, jsonFile: values.json ?? null }, stopping);
  } finally {
    await server.close();
  }
});
