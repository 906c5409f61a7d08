import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { env } from "@/env";
import { sendMail } from "./transport";
import type { Mail } from "./types";

const folder = mkdtempSync(join(tmpdir(), "khedma-mail-"));
Object.assign(env, { APP_URL: "https://khedma.example", DATA_DIR: folder });

const ID = "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e";
const MAIL: Mail = {
  ...{ id: ID, to: { name: "Youssef", address: "youssef@mail.test" }, subject: "New message from Salma" },
  ...{ html: "<p>hi</p>", text: "hi", language: "en", unsubscribeUrl: "https://khedma.example/api/unsubscribe/token" },
};

async function write(fields: Partial<Mail> = {}): Promise<string> {
  expect(await sendMail({ ...MAIL, ...fields })).toEqual({ isDone: true });
  return readFileSync(join(folder, "mail", `${ID}.eml`), "utf8");
}

/** The names of the headers before the first empty line, folded lines put together. */
function headersOf(message: string): Map<string, string> {
  const [head = ""] = message.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
}

it("writes what a mail program reads, with one click to have no more of them, and an id that stays", async () => {
  const headers = headersOf(await write());
  expect(Object.fromEntries(headers)).toMatchObject({
    From: "Khedma Market <no-reply@khedma.example>",
    To: "Youssef <youssef@mail.test>",
    Subject: "New message from Salma",
    "Message-ID": `<${ID}@khedma.example>`,
    "List-Unsubscribe": "<https://khedma.example/api/unsubscribe/token>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Content-Language": "en",
  });
  expect(headersOf(await write()).get("Message-ID")).toBe(headers.get("Message-ID"));
});

it("has no header of anybody's making, whatever people and things are called", async () => {
  const names = [...headersOf(await write()).keys()];
  const nasty = fc.constantFrom(
    "\r\n",
    "\n",
    "\r",
    "Bcc: a@b.example",
    ",",
    '"',
    "<x@y.example>",
    "علي",
    "é",
    "\u2028",
    "😀",
    ";",
    ":",
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: "binary" })), { maxLength: 12 })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, text, async (name, subject) => {
      const headers = headersOf(await write({ to: { name, address: "youssef@mail.test" }, subject }));
      // Without a subject there is no header of it.
      expect([...headers.keys()].filter((key) => !names.includes(key))).toEqual([]);
      // A name in quotes may hold what looks like an address, and is none.
      const unquoted = headers.get("To")?.replace(/"(?:\\.|[^"\\])*"/g, "");
      expect(unquoted?.match(/[^\s<>,]+@[^\s<>,]+/g)).toEqual(["youssef@mail.test"]);
    }),
    { numRuns: 25 },
  );
});
