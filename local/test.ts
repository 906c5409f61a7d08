import { runEntry } from "./launcher/entry";

await runEntry(
  async (stopping) => {
    const { testAll } = await import("./testing/test-all");
    return testAll(stopping);
  },
  { isDotEnvRead: false },
);
