import { runEntry } from "./launcher/entry";

await runEntry(
  async (stopping) => {
    const { testConformance } = await import("./testing/test-conformance");
    return testConformance(process.argv.slice(2), stopping);
  },
  { isDotEnvRead: false },
);
