import { runEntry } from "./launcher/entry";

await runEntry(
  async (stopping) => {
    const { testE2e } = await import("./testing/test-e2e");
    return testE2e(process.argv.slice(2), stopping);
  },
  { isDotEnvRead: false },
);
