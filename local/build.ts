import { runEntry } from "./launcher/entry";

await runEntry(async (stopping) => {
  const { buildAlone } = await import("./build/build-alone");
  return buildAlone(stopping);
});
