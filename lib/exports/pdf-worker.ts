/**
 * Draws `conversation.json`, given by its path and its SHA-256, as a PDF on stdout. It reads line by line and forgets every
 * page that is full, so that a conversation of any length takes the same memory.
 */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Drawing } from "./drawing";
import { drawCover, periodOf } from "./drawing-cover";
import type { MessageRecord, PackHead, PackTail } from "./pack-format";
import { Sheet } from "./sheet";
import { textsIn } from "./texts";

const [, , path = "", sha256 = ""] = process.argv;

const { head, tail } = await readEnds();
const texts = textsIn(head.language);
const t = texts.pdf;
const names = head.people.map(({ name }) => name).join(" · ");
const sheet = new Sheet(
  {
    direction: texts.direction,
    title: `${t("title")}: ${names}`,
    author: "Khedma Market",
    madeAt: new Date(head.exportedAt.utc),
    header: [names, periodOf(head, texts)],
    footer: t("hashShort", { hash: sha256 }),
    page: (page) => t("page", { page }),
  },
  process.stdout,
);
const drawing = new Drawing(sheet, head, texts);
drawCover(sheet, head, tail, sha256, texts);
for await (const message of messages()) {
  drawing.message(message);
  if (sheet.isFull) await once(process.stdout, "drain");
}
drawing.cards(tail.cards);
drawing.end(tail);
sheet.end();

/** What stands before the messages, and what behind them. */
async function readEnds(): Promise<{ head: PackHead; tail: PackTail }> {
  const ends: string[] = [];
  for await (const line of lines()) if (!isMessage(line)) ends.push(line);
  const { messages: _, ...rest } = JSON.parse(ends.join("\n"));
  return { head: rest, tail: rest };
}

async function* messages(): AsyncGenerator<MessageRecord> {
  for await (const line of lines()) if (isMessage(line)) yield JSON.parse(line.replace(/,$/, ""));
}

function isMessage(line: string): boolean {
  return line.startsWith('{"seq":');
}

function lines() {
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}
