import { runEntry } from "./launcher/entry";

await runEntry(async (stopping) => {
  // Loaded only now, because it reads the environment, to which .env has just been added.
  const { serve } = await import("./launcher/serve");
  return serve("dev", stopping);
});
