import "server-only";
import { UTApi, UTFile } from "uploadthing/server";
import { AppError } from "@/lib/errors";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { type StorageSettings, storageSettings } from "./storage-settings";

/** How long a signed address serves, which never leaves this process. */
const LINK_SECONDS = 60;

interface Storage {
  settings: StorageSettings;
  utapi: UTApi;
}

declare global {
  var khedmaStorage: Storage | undefined;
  var khedmaStorageIsPrivate: Promise<boolean> | undefined;
}

/** The storage for files; throws `forbidden` when none is configured. */
export function requireStorage(): Storage {
  globalThis.khedmaStorage ??= connect();
  if (!globalThis.khedmaStorage) throw new AppError("forbidden", "uploadsOff");
  return globalThis.khedmaStorage;
}

/** What is stored under `key`, or a range of it, as the storage answers. */
export async function openObject(key: string, init: RequestInit = {}): Promise<Response> {
  const { utapi, settings } = requireStorage();
  const { ufsUrl } = await utapi.generateSignedURL(key, { expiresIn: LINK_SECONDS });
  return settings.fetch(ufsUrl, init);
}

/** Stores private objects and answers their keys in order; all or none. */
export async function storeObjects(blobs: readonly Blob[]): Promise<string[]> {
  const { utapi } = requireStorage();
  // Their names are seen by nobody, and tell nothing.
  const files = blobs.map((blob) => new UTFile([blob], "picture", { type: blob.type }));
  const results = await utapi.uploadFiles(files, { acl: "private", contentDisposition: "attachment" });
  const keys = results.flatMap(({ data }) => data?.key ?? []);
  if (keys.length === blobs.length) return keys;
  if (keys.length > 0) await utapi.deleteFiles(keys);
  throw new Error(`the storage took ${keys.length} of ${blobs.length} objects`);
}

/** Makes the storage forget objects; those that it does not know are no fault. */
export async function deleteObjects(keys: string[]): Promise<void> {
  const { success } = await requireStorage().utapi.deleteFiles(keys);
  if (!success) throw new Error("the storage deleted nothing");
}

/**
 * Refuses uploads into a storage that would hand private files to anybody with their address, as UploadThing's free plan
 * does. Tried once per process with an object of our own.
 */
export async function requirePrivateStorage(): Promise<void> {
  requireStorage();
  globalThis.khedmaStorageIsPrivate ??= isPrivate();
  try {
    if (await globalThis.khedmaStorageIsPrivate) return;
  } catch (error) {
    globalThis.khedmaStorageIsPrivate = undefined;
    logger.warn({ err: loggable(error) }, "storage not reached");
    throw new AppError("rate_limited", "uploadsUnreachable", { seconds: 5 });
  }
  throw new AppError("forbidden", "uploadsNotPrivate");
}

async function isPrivate(): Promise<boolean> {
  const { settings, utapi } = requireStorage();
  const probe = new UTFile(["private?"], "probe.txt", { type: "text/plain" });
  const { data, error } = await utapi.uploadFiles(probe, { acl: "private", contentDisposition: "attachment" });
  if (!data) {
    // A plan without private files refuses the access it was asked for; whatever else went wrong may pass.
    if (/acl/i.test(`${error.message} ${JSON.stringify(error.data)}`)) return false;
    throw new Error(`the storage took no file: ${error.code}`);
  }
  try {
    const { ufsUrl } = await utapi.generateSignedURL(data.key, { expiresIn: LINK_SECONDS });
    const [signed, bare] = await Promise.all([ufsUrl, ufsUrl.split("?")[0] ?? ""].map((url) => ask(settings, url)));
    if (!signed?.ok) throw new Error(`the storage does not give back what it took: ${signed?.status}`);
    return bare?.ok === false;
  } finally {
    await utapi.deleteFiles(data.key);
  }
}

async function ask({ fetch }: StorageSettings, url: string): Promise<Response> {
  const response = await fetch(url);
  // Read to its end, so that the connection serves again.
  await response.arrayBuffer();
  return response;
}

function connect(): Storage | undefined {
  const settings = storageSettings();
  if (!settings) return undefined;
  const { callbackUrl: _, isDev: __, ...rest } = settings;
  return { settings, utapi: new UTApi(rest) };
}
