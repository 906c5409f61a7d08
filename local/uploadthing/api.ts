import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { requireApiKey } from "./app-calls";
import { readJson } from "./body";
import type { FileName, StoredFile } from "./file-index";
import type { Ingest } from "./ingest";
import { DEFAULT_LINK_SECONDS, MAX_LINK_SECONDS, MAX_LISTED_FILES } from "./limits";
import { signedLink } from "./links";
import { Refusal } from "./refusal";
import { removeFile } from "./removal";
import type { Reply } from "./reply";

const names = z.union([z.object({ fileKeys: z.array(z.string()) }), z.object({ customIds: z.array(z.string()) })]);
const fileName = z.union([z.object({ fileKey: z.string() }), z.object({ customId: z.string() })]);
const renames = z.object({ updates: z.array(fileName.and(z.object({ newName: z.string().min(1).max(1_000) }))) });
const accesses = z.object({ updates: z.array(fileName.and(z.object({ acl: z.enum(["private", "public-read"]) }))) });
const page = z.object({
  limit: z.int().min(1).max(MAX_LISTED_FILES).default(MAX_LISTED_FILES),
  offset: z.int().min(0).default(0),
});
const link = fileName.and(z.object({ expiresIn: z.number().positive().max(MAX_LINK_SECONDS).optional() }));

const STATUS_NAMES: Readonly<Record<StoredFile["status"], string>> = {
  uploading: "Uploading",
  stored: "Uploaded",
  done: "Uploaded",
  failed: "Failed",
};

const calls: ReadonlyMap<string, (request: IncomingMessage, ingest: Ingest) => Promise<unknown>> = new Map([
  ["deleteFiles", deleteFiles],
  ["listFiles", listFiles],
  ["renameFiles", renameFiles],
  ["updateACL", updateAcl],
  ["getUsageInfo", getUsageInfo],
  ["requestFileAccess", requestFileAccess],
]);

/** `POST /v6/:name`, the calls of `UTApi`. */
export async function callApi(request: IncomingMessage, name: string, ingest: Ingest): Promise<Reply> {
  requireApiKey(request, ingest.site);
  const call = calls.get(name);
  if (!call) throw new Refusal(404, "There is no such call");
  return { status: 200, json: await call(request, ingest) };
}

async function deleteFiles(request: IncomingMessage, ingest: Ingest): Promise<unknown> {
  const given = await readJson(request, names);
  const keys =
    "fileKeys" in given
      ? given.fileKeys
      : given.customIds.flatMap((customId) => ingest.index.findAll({ customId }).map(({ key }) => key));
  let deletedCount = 0;
  for (const key of keys) if (await removeFile(key, ingest)) deletedCount += 1;
  return { success: true, deletedCount };
}

async function listFiles(request: IncomingMessage, { index }: Ingest): Promise<unknown> {
  const { limit, offset } = await readJson(request, page);
  const found = index.list(limit + 1, offset);
  const files = found.slice(0, limit).map(({ key, customId, name, size, status, touchedAt }) => {
    return { id: key, customId, key, name, size, status: STATUS_NAMES[status], uploadedAt: touchedAt };
  });
  return { hasMore: found.length > limit, files };
}

async function renameFiles(request: IncomingMessage, { index }: Ingest): Promise<unknown> {
  const { updates } = await readJson(request, renames);
  const files = updates.map((update) => ({ file: known(update, index), name: update.newName }));
  for (const { file, name } of files) index.rename(file.key, name);
  return { success: true };
}

async function updateAcl(request: IncomingMessage, { index }: Ingest): Promise<unknown> {
  const { updates } = await readJson(request, accesses);
  const files = updates.map((update) => ({ file: known(update, index), acl: update.acl }));
  for (const { file, acl } of files) index.setAcl(file.key, acl);
  return { success: true };
}

async function getUsageInfo(_: IncomingMessage, { index, objects }: Ingest): Promise<unknown> {
  const { bytes, files } = index.usage();
  const free = await objects.freeBytes();
  const limitBytes = Number.isFinite(free) ? bytes + free : Number.MAX_SAFE_INTEGER;
  return { totalBytes: bytes, appTotalBytes: bytes, filesUploaded: files, limitBytes };
}

async function requestFileAccess(request: IncomingMessage, { index, site }: Ingest): Promise<unknown> {
  const wanted = await readJson(request, link);
  const { key } = known(wanted, index);
  const url = signedLink(key, wanted.expiresIn ?? DEFAULT_LINK_SECONDS, site, Date.now());
  return { url, ufsUrl: url };
}

function known(name: FileName, index: Ingest["index"]): StoredFile {
  const file = index.find(name);
  if (!file) throw new Refusal(404, "There is no such file");
  return file;
}
