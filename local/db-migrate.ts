import { runEntry } from "./launcher/entry";

await runEntry(async () => {
  const { withDatabase } = await import("./launcher/with-database");
  const { migrate } = await import("@/db/migrate");
  await withDatabase(migrate);
  console.log("The database has the newest schema.");
  return 0;
});
