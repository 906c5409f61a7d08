import type { IncomingMessage } from "node:http";
import { type Claim, UNCLAIMED } from "./claim";
import type { StoredFile } from "./file-index";
import type { Ingest } from "./ingest";
import { REGISTRATION_LIMIT_MS } from "./limits";
import { onlyPart } from "./multipart";
import { isDiskFull } from "./objects";
import { type Presigned, readPresigned } from "./presign";
import { Refusal } from "./refusal";
import type { Reply } from "./reply";
import { fileUrls } from "./site";
import { writeOut } from "./write-out";

/** `HEAD` of a presigned address: from which byte on the file is missing. */
export async function tellRangeStart(_: IncomingMessage, target: string, ingest: Ingest): Promise<Reply> {
  const presigned = readPresigned(target, ingest.site, ingest.limits.maxFileBytes, Date.now());
  const file = sameFile(presigned, ingest);
  const start = await bytesHere(file, ingest);
  return { status: 200, headers: { "x-ut-range-start": start } };
}

/** `PUT` of a presigned address: takes in what is missing, tells the app, and answers what the app answered. */
export async function receiveFile(request: IncomingMessage, target: string, ingest: Ingest): Promise<Reply> {
  const presigned = readPresigned(target, ingest.site, ingest.limits.maxFileBytes, Date.now());
  const start = rangeStart(request.headers.range);
  const { customId, owner } = await claimOn(presigned, ingest);
  if (customId !== null && customId !== presigned.customId) throw new Refusal(409, "This key belongs to another file");
  requireSlot(presigned, owner, ingest);
  const file = await ingest.uploads.alone(
    presigned.key,
    owner,
    () => request.destroy(),
    () => complete(request, presigned, start, ingest),
  );
  const serverData = file.slug === null ? null : await ingest.callbacks.serverDataOf(file);
  return { status: 200, json: { ...fileUrls(ingest.site, file.key), fileHash: file.hash, serverData } };
}

function rangeStart(range = "bytes=0-"): number {
  const [, start] = /^bytes=(\d{1,15})-$/.exec(range) ?? [];
  if (start === undefined) throw new Refusal(400, "The range must be of the form bytes=START-");
  return Number(start);
}

/** For which file, and by whom, the app has registered this key; throws {@link Refusal} 409 when it has not. */
async function claimOn({ key, slug }: Presigned, ingest: Ingest): Promise<Claim> {
  if (slug === null || ingest.index.find({ fileKey: key })?.status === "done") return UNCLAIMED;
  const registration = await ingest.registrations.arrival(key, REGISTRATION_LIMIT_MS);
  if (registration?.slug !== slug) throw new Refusal(409, "The app has not registered this upload");
  return ingest.claimOf(registration.metadata);
}

/** Nobody takes all slots; what the app itself stores, in the middle of taking in a file, waits for none. */
function requireSlot({ key, slug }: Presigned, owner: string | null, { uploads, limits }: Ingest): void {
  if (slug === null || uploads.isRunning(key)) return;
  const isFull = uploads.count >= limits.maxUploads;
  if (isFull || (owner !== null && uploads.countOf(owner) >= limits.maxUploadsPerOwner)) {
    throw new Refusal(503, "Too many uploads at once; try again in a moment");
  }
}

/** The file of this key; throws {@link Refusal} 409 when the key is another file's, for keys of 30 bits do collide. */
function sameFile({ key, size, type, customId, slug }: Presigned, ingest: Ingest): StoredFile | null {
  const file = ingest.index.find({ fileKey: key });
  if (!file) return null;
  const isSame = file.size === size && file.type === type && file.customId === customId && file.slug === slug;
  if (!isSame) throw new Refusal(409, "This key belongs to another file");
  return file;
}

async function bytesHere(file: StoredFile | null, { objects }: Ingest): Promise<number> {
  if (!file) return 0;
  return file.status === "uploading" ? objects.size(file.storageName) : file.size;
}

async function complete(
  request: IncomingMessage,
  presigned: Presigned,
  start: number,
  ingest: Ingest,
): Promise<StoredFile> {
  const known = sameFile(presigned, ingest);
  const here = await bytesHere(known, ingest);
  if (start > here) throw new Refusal(416, `Only ${here} bytes are here, and the range starts at ${start}`);
  if (known && known.status !== "uploading") {
    // Who asks where to go on, learns that nothing is missing and sends nothing, has lost the answer: here it is again.
    if (start < known.size) throw new Refusal(409, "This file is already here");
    return known;
  }
  try {
    await requireRoom(presigned.size - start, ingest);
    const { storageName } = known ? goOn(known, ingest) : begin(presigned, ingest);
    return await takeIn(request, presigned, storageName, start, ingest);
  } catch (error) {
    // A connection that was lost can go on where it was; what is wrong or has no room cannot.
    const refusal = isDiskFull(error) ? noRoom() : error;
    if (refusal instanceof Refusal) await giveUp(presigned, refusal.message, ingest);
    throw refusal;
  }
}

function begin(presigned: Presigned, { index, objects }: Ingest): { storageName: string } {
  const storageName = objects.newName();
  // Known before its first byte, so that the sweep can tell leftovers from what has just begun.
  index.begin(presigned, storageName, Date.now());
  return { storageName };
}

function goOn(known: StoredFile, { index }: Ingest): StoredFile {
  index.touch(known.key, Date.now());
  return known;
}

async function takeIn(
  request: IncomingMessage,
  { key, size }: Presigned,
  storageName: string,
  start: number,
  { index, objects }: Ingest,
): Promise<StoredFile> {
  const hash = await objects.hashOf(storageName, start);
  const handle = await objects.openAt(storageName, start);
  try {
    const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    await writeOut(onlyPart(body, request.headers, size - start), handle, start, hash);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return index.finish(key, hash.digest("hex"), Date.now());
}

async function giveUp({ key, slug }: Presigned, why: string, { index, objects, callbacks }: Ingest): Promise<void> {
  const file = index.find({ fileKey: key });
  if (file) await objects.remove(file.storageName);
  index.remove(key);
  if (slug !== null) void callbacks.tellFailure(key, slug, why);
}

async function requireRoom(bytes: number, { objects, limits }: Ingest): Promise<void> {
  if ((await objects.freeBytes()) < bytes + limits.freeBytesKept) throw noRoom();
}

function noRoom(): Refusal {
  return new Refusal(507, "The server has no room left for this file");
}
