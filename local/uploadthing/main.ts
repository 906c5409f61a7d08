import { join } from "node:path";
import { type IngestServer, startIngestServer } from "./server";

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

async function run(): Promise<void> {
  // Imported here because they read the environment at once, and a wrong value must end in a sentence, not in a stack.
  const { parseEnv } = await import("@/env");
  const { ownOrigins } = await import("@/lib/safety/origin");
  const { storageSettings } = await import("@/lib/attachments/storage-settings");
  const env = parseEnv(process.env);
  const settings = storageSettings();
  if (!settings?.ingestUrl || !env.UPLOADS_PORT) throw new Error("UPLOADS_PORT is not set; `npm start` chooses one.");
  const { apiKey, appId } = JSON.parse(Buffer.from(settings.token, "base64").toString());
  const server = await startIngestServer({
    ...{ host: "127.0.0.1", port: env.UPLOADS_PORT, dataDir: join(env.DATA_DIR, "uploads") },
    ...{ publicUrl: settings.ingestUrl, apiKey, appId, allowedOrigins: [...ownOrigins()] },
    callbackUrl: settings.callbackUrl,
    claimOf: ({ attachmentId, uploaderId }) => ({ customId: text(attachmentId), owner: text(uploaderId) }),
    // The public address leads around through proxies, which this machine may not even reach.
    callbackVia: `http://127.0.0.1:${env.PORT}${new URL(settings.callbackUrl).pathname}`,
  });
  stopOnSignals(server);
  console.log(`uploads ready on 127.0.0.1:${server.port}`);
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function stopOnSignals(server: IngestServer): void {
  async function stop(): Promise<void> {
    await server.close();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
