import "server-only";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { openObject } from "@/lib/attachments/storage";
import type { Claimed } from "./claim";
import { hashed, sha256Of } from "./hashed";
import { headText, messageText, type PackHead, tailText } from "./pack-format";
import { drawPdf } from "./pdf";
import { type Read, readHead, readMessages } from "./read";
import { readCards } from "./read-cards";
import { readmeOf } from "./readme";
import { filePath } from "./rules";

interface Making {
  claimed: Claimed;
  /** Where what is not known yet as a whole is written meanwhile. */
  folder: string;
  signal: AbortSignal;
  /** Told of every page of messages. */
  onDone(messages: number): void;
}

export interface Entry {
  name: string;
  input: AsyncIterable<Uint8Array<ArrayBuffer>> | string;
  lastModified: Date;
}

/** What a pack consists of, each part when the ones before it have been read to their ends. */
export async function* entriesOf(making: Making): AsyncGenerator<Entry> {
  const sums: string[] = [];
  const noted = (name: string, source: AsyncIterable<Uint8Array>, onEnd: (sha256: string) => void = () => {}) => ({
    name,
    input: hashed(source, ({ sha256 }) => {
      sums.push(`${sha256}  ${name}\n`);
      onEnd(sha256);
    }),
    lastModified: new Date(),
  });
  const head = await readHead(making.claimed);
  const json = join(making.folder, "conversation.json");
  yield* filesAndJson(making, head, json, noted);
  let jsonSha256 = "";
  yield noted("conversation.json", createReadStream(json), (sha256) => {
    jsonSha256 = sha256;
  });
  yield noted("conversation.pdf", drawPdf(json, jsonSha256, making.signal));
  const readme = readmeOf(head);
  sums.push(`${sha256Of(readme)}  README.txt\n`);
  yield { name: "README.txt", input: readme, lastModified: new Date() };
  yield { name: "SHA256SUMS", input: sums.join(""), lastModified: new Date() };
}

type Noted = (name: string, source: AsyncIterable<Uint8Array>, onEnd?: (sha256: string) => void) => Entry;

/** The files of all messages, while `conversation.json` is written with what they turn out to be. */
async function* filesAndJson({ claimed, signal, onDone }: Making, head: PackHead, json: string, noted: Noted) {
  const out = createWriteStream(json);
  const failed = finished(out);
  failed.catch(() => {});
  const write = async (text: string) => out.write(text) || (await Promise.race([once(out, "drain"), failed]));
  const contexts = new Map<string, unknown>();
  const cardIds = new Set<string>();
  const counts = { messages: 0, files: 0 };
  await write(headText(head));
  for await (const page of readMessages(claimed)) {
    for (const read of page) {
      yield* filesOf(read, signal, noted);
      await write(messageText(read.record, counts.messages === 0));
      counts.messages += 1;
      counts.files += read.record.files.length;
      if (read.record.move) cardIds.add(read.record.move.cardId);
      if (read.context) contexts.set(`${read.context.kind}:${read.context.id}`, read.context);
    }
    onDone(counts.messages);
  }
  const owner = head.people.find(({ id }) => id === claimed.ownerId);
  const cards = owner ? await readCards(cardIds, owner, claimed.timeZone) : [];
  await write(tailText({ contexts: [...contexts.values()], cards, counts }));
  out.end();
  await failed;
}

/** The files of one message, which its record tells of once they have been read. */
async function* filesOf({ record, files }: Read, signal: AbortSignal, noted: Noted): AsyncGenerator<Entry> {
  for (const [position, { id, name, mime, size, key }] of files.entries()) {
    const stored = key === null ? null : await openFile(key, signal);
    const file = { id, name, type: mime, size };
    if (stored === null) {
      record.files.push({ ...file, sha256: null, path: null });
      continue;
    }
    const path = filePath(record.seq, position, name);
    yield {
      ...noted(path, stored, (sha256) => record.files.push({ ...file, sha256, path })),
      lastModified: new Date(record.sentAt.utc),
    };
  }
}

/** Null for what the storage does not have: one file that is lost must not cost its owner all the others. */
async function openFile(key: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | null> {
  const { ok, status, body } = await openObject(key, { signal });
  if (ok && body) return body;
  void body?.cancel();
  if ([403, 404, 410].includes(status)) return null;
  throw new Error(`the storage answers ${status} for a file of a pack`);
}
