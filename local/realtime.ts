import { runEntry } from "./launcher/entry";

await runEntry(async (stopping) => {
  const { serveRealtime } = await import("./launcher/serve-realtime");
  return serveRealtime(stopping);
});
