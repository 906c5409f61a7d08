import { runEntry } from "./launcher/entry";

await runEntry(async () => {
  const { withDatabase } = await import("./launcher/with-database");
  const { migrate } = await import("@/db/migrate");
  const { backfillSearch } = await import("@/lib/search/backfill");
  await withDatabase(async (url) => {
    await migrate(url);
    await backfillSearch(url);
  });
  console.log("The database has the newest schema.");
  return 0;
});
