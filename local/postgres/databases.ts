import postgres from "postgres";
import { Refusal } from "@/local/launcher/refusal";

/** Makes the database unless it is there, and throws {@link Refusal} where Arabic could not be searched in it. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await client`create database ${client(name)}`;
  });
  await withClient(inDatabase(adminUrl, name), requireArabicSearch);
}

/** The same server's address with another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Runs `use` with a client of one connection, which is closed afterwards. */
export async function withClient<T>(url: string, use: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function requireArabicSearch(client: postgres.Sql): Promise<void> {
  const isSearchable = await client.begin(async (transaction) => {
    // The extension is wanted for this question only; migrations decide whether the product has it.
    await transaction`create extension if not exists pg_trgm`;
    const [row] = await transaction`select show_trgm('مطور') <> '{}' as is_searchable`;
    await transaction`rollback and chain`;
    return row?.is_searchable === true;
  });
  if (isSearchable) return;
  throw new Refusal(
    "This Postgres drops Arabic letters from its search index (pg_trgm); make it with the locale C.UTF-8.",
  );
}
