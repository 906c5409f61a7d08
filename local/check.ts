import { runEntry } from "./launcher/entry";

await runEntry(
  async (stopping) => {
    const { checkAlone } = await import("./check/check-alone");
    return checkAlone(stopping);
  },
  { isDotEnvRead: false },
);
