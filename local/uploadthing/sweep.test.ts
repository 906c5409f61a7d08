import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Callbacks } from "./callbacks";
import { UNCLAIMED } from "./claim";
import { openDatabase } from "./database";
import { FileIndex } from "./file-index";
import type { Ingest } from "./ingest";
import { STALE_AFTER_MS } from "./limits";
import { Objects } from "./objects";
import { Registrations } from "./registrations";
import { sweep } from "./sweep";
import { temporaryFolder } from "./test-kit";
import { Uploads } from "./uploads";

const now = 1_800_000_000_000;
const dayAgo = now - STALE_AFTER_MS;
const registration = { slug: "attachment", metadata: {}, awaitsServerData: true };

async function openIngest(): Promise<Ingest> {
  const folder = await temporaryFolder();
  const database = openDatabase(join(folder, "index.sqlite"));
  onTestFinished(() => database.close());
  const site = { publicUrl: "http://x", apiKey: "sk_x", appId: "x", callbackUrl: "http://x", allowedOrigins: [] };
  const objects = new Objects(join(folder, "objects"));
  await objects.prepare();
  const [index, registrations] = [new FileIndex(database), new Registrations(database)];
  const callbacks = new Callbacks(index, registrations, site, { callbackLimitMs: 1, callbackPausesMs: [] });
  const limits = { maxFileBytes: 5, maxUploads: 1, maxUploadsPerOwner: 1, freeBytesKept: 0 };
  return { site, index, registrations, objects, uploads: new Uploads(), callbacks, claimOf: () => UNCLAIMED, limits };
}

/** A file that was last touched then, with bytes and a registration. */
async function begin({ index, objects, registrations }: Ingest, key: string, touchedAt: number): Promise<void> {
  const file = { key, name: "x", size: 5, type: "text/plain", slug: "attachment", customId: null } as const;
  index.begin({ ...file, disposition: "inline", acl: "private" }, `of-${key}`, touchedAt);
  registrations.add([key], registration, touchedAt);
  await writeFile(objects.path(`of-${key}`), "hello");
}

describe("the sweep", () => {
  it("removes uploads that nobody went on with for a day, and leaves the others", async () => {
    const ingest = await openIngest();
    await begin(ingest, "old", dayAgo - 1);
    await begin(ingest, "new", dayAgo);
    await sweep(ingest, now);
    expect(await ingest.objects.names()).toEqual(["of-new"]);
    expect([ingest.index.find({ fileKey: "old" }), ingest.registrations.find("old")]).toEqual([null, null]);
    expect(ingest.registrations.find("new")).toEqual(registration);
  });

  it("leaves an upload that runs, however old its beginning", async () => {
    const ingest = await openIngest();
    await begin(ingest, "running", 0);
    await ingest.uploads.alone("running", null, expect.unreachable, () => sweep(ingest, now));
    expect(await ingest.objects.names()).toEqual(["of-running"]);
  });

  it("removes refused files after a day, and never those that the app has or will have", async () => {
    const ingest = await openIngest();
    for (const key of ["failed", "stored", "done"]) {
      await begin(ingest, key, 0);
      ingest.index.finish(key, "md5", 0);
    }
    ingest.index.setOutcome("failed", "failed", null);
    ingest.index.setOutcome("done", "done", "{}");
    await sweep(ingest, now);
    expect((await ingest.objects.names()).sort()).toEqual(["of-done", "of-stored"]);
  });

  it("removes registrations that were never used, and not before a day", async () => {
    const ingest = await openIngest();
    ingest.registrations.add(["old"], registration, dayAgo - 1);
    ingest.registrations.add(["new"], registration, dayAgo);
    await sweep(ingest, now);
    expect([ingest.registrations.find("old"), ingest.registrations.find("new")]).toEqual([null, registration]);
  });

  it("removes a second registration of a file that is done", async () => {
    const ingest = await openIngest();
    await begin(ingest, "done", dayAgo - 1);
    ingest.index.finish("done", "md5", dayAgo - 1);
    await sweep(ingest, now);
    expect(ingest.registrations.find("done")).toEqual(registration);
    ingest.index.setOutcome("done", "done", "{}");
    await sweep(ingest, now);
    expect(ingest.registrations.find("done")).toBeNull();
  });

  it("removes bytes that belong to no file, as a crash leaves them", async () => {
    const ingest = await openIngest();
    await begin(ingest, "mine", now);
    await writeFile(ingest.objects.path("nobodys"), "hello");
    await sweep(ingest, now);
    expect(await ingest.objects.names()).toEqual(["of-mine"]);
  });
});
