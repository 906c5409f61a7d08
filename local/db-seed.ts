import { runEntry } from "./launcher/entry";

await runEntry(async () => {
  const { withDatabase } = await import("./launcher/with-database");
  const { migrate } = await import("@/db/migrate");
  const { seedDemo } = await import("@/db/seed/seed-demo");
  const { backfillSearch } = await import("@/lib/search/backfill");
  await withDatabase(async (url) => {
    await migrate(url);
    await seedDemo(url);
    await backfillSearch(url);
  });
  console.log("The database holds the demo.");
  return 0;
});
