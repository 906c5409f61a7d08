import { runEntry } from "@/local/launcher/entry";

await runEntry(async (stopping) => {
  // Loaded only now, because it reads the environment, to which .env has just been added.
  const { serveWorker } = await import("./serve-worker");
  return serveWorker(stopping);
});
