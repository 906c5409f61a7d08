import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { auditViolations } from "@/db/audit";
import { inDatabase, withClient } from "@/local/postgres/databases";

const template = inject("templateDatabase");
const name = `${template}_${randomUUID().slice(0, 8)}`;
const databaseUrl = inDatabase(inject("adminUrl"), name);

await withClient(inject("adminUrl"), (client) => client`create database ${client(name)} template ${client(template)}`);

// Set before the test file is loaded, because env.ts reads the environment once.
process.env.DATABASE_URL = databaseUrl;

afterAll(async () => {
  const violations = await auditViolations(databaseUrl);
  if (violations.length > 0) throw new Error(`The tests left a broken database:\n${violations.join("\n")}`);
});
