import { sql } from "drizzle-orm";
import postgres from "postgres";
import { vi } from "vitest";
import { db } from "@/db/client";
import { env } from "@/env";

/**
 * Stops the clocks of this file's database and of its process, for all that asks either of them; how fast a machine is has no part
 * in a test then. To be called before anything else is asked of the database: sessions that are open keep their clock.
 */
export async function stopClocks(at = "2026-11-25T10:00:00Z"): Promise<void> {
  const client = postgres(env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await client.unsafe(HANDS);
  await client.end();
  vi.useFakeTimers({ toFake: ["Date"] });
  await setClocks(at);
}

export async function setClocks(at: string | number): Promise<void> {
  const moment = new Date(at);
  await db.execute(sql`update clock.hands set at = ${moment.toISOString()}::timestamptz`);
  vi.setSystemTime(moment);
}

/** Has so much time pass, for whoever asks. */
export async function letPass(seconds: number): Promise<void> {
  await setClocks(Date.now() + seconds * 1000);
}

/** Functions of the same names are found before the real ones; what columns are filled with is bound to those, and bound anew. */
const HANDS = `
  create schema clock;
  create table clock.hands as select pg_catalog.now() as at;
  create function clock.now() returns timestamptz language sql stable as 'select at from clock.hands';
  create function clock.clock_timestamp() returns timestamptz language sql stable as 'select at from clock.hands';
  do $$
    declare found record;
    begin
      for found in
        select table_schema, table_name, column_name from information_schema.columns
        where column_default = 'now()'
      loop
        execute format('alter table %I.%I alter column %I set default clock.now()',
          found.table_schema, found.table_name, found.column_name);
      end loop;
      execute format('alter database %I set search_path = clock, public, pg_catalog', current_database());
    end
  $$`;
