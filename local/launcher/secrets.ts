import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "./refusal";
import { newVapidKey } from "./vapid-pair";

const secrets = z.object({
  NEXTAUTH_SECRET: z.string().default(() => random(48)),
  PUSHER_APP_ID: z.string().default("1"),
  PUSHER_KEY: z.string().default(() => random(12)),
  PUSHER_SECRET: z.string().default(() => random(24)),
  // Next wants base64 of 32 bytes; with a fixed key, open pages outlive a new build.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().default(() => randomBytes(32).toString("base64")),
  POSTGRES_PASSWORD: z.string().default(() => random(24)),
  // UploadThing's packages refuse a key that begins otherwise.
  UPLOADS_KEY: z.string().default(() => `sk_local_${random(32)}`),
  // Its public half is computed: browsers that allowed pushes under it are lost with it.
  VAPID_PRIVATE_KEY: z.string().default(newVapidKey),
});

/** What is made up once per data folder and kept, so that sessions and the database outlive a restart. */
export type Secrets = z.output<typeof secrets>;

/** The secrets of a data folder; those that are not there yet are made up and written, readable by this user alone. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, "secrets.json");
  const written = await readFile(path, "utf8").catch(() => "{}");
  const kept = secrets.safeParse(parse(written));
  if (!kept.success) {
    throw new Refusal(
      `${path} does not hold what was once written there; restore it, or remove it to have new secrets.`,
    );
  }
  const complete = `${JSON.stringify(kept.data, null, 2)}\n`;
  if (complete !== written) {
    // Written beside and renamed, for a half-written file would lock everybody out of the database.
    await writeFile(`${path}.new`, complete, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }
  return kept.data;
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

function random(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}
