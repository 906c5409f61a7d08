import type postgres from "postgres";
import { requireSound } from "@/local/bench/seed";
import { withClient } from "@/local/postgres/databases";
import { insertSearchEntries } from "./findable";
import { withoutIndexes } from "./indexes";
import { insertOrders } from "./market";
import { insertInboxEntries } from "./marks";
import { insertConversations, insertPeople } from "./people";
import type { Plan } from "./plan";
import { insertFiles, insertMessages } from "./talk";

/** Fills an empty, migrated database with the plan's people and messages, set by set; minutes for the full plan. */
export async function seed(databaseUrl: string, plan: Plan): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.begin((transaction) => withoutIndexes(transaction, () => fill(transaction, plan)));
    // Done now, or Postgres would do it during the measurements.
    await client`vacuum analyze`;
    await client`checkpoint`;
  });
  await requireSound(databaseUrl);
}

async function fill(client: postgres.TransactionSql, plan: Plan): Promise<void> {
  // The same words at every run.
  await client`select setseed(0.5)`;
  await insertPeople(client, plan);
  await insertConversations(client, plan);
  await insertOrders(client);
  await insertMessages(client);
  await insertFiles(client);
  await insertInboxEntries(client);
  await insertSearchEntries(client);
}
