import { runEntry } from "./launcher/entry";

await runEntry(async () => {
  const { withDatabase } = await import("./launcher/with-database");
  const { migrate } = await import("@/db/migrate");
  const { fillInDemo } = await import("./launcher/demo");
  const { backfillSearch } = await import("@/lib/search/backfill");
  await withDatabase(async (url) => {
    await migrate(url);
    await fillInDemo(url);
    await backfillSearch(url);
  });
  console.log("The database holds the demo.");
  return 0;
});
