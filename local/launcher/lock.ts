import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { errorCode } from "./refusal";
import { waitUntil } from "./wait";

const CLOSING_LIMIT_MS = 60_000;
const HALF_WRITTEN_LIMIT_MS = 1_000;
const ANSWER_LIMIT_MS = 2_000;

const note = z.object({ port: z.number(), token: z.string() });
type Note = z.output<typeof note>;

/** What a data folder's holder answers to those who ask; "nobody" when there is none. */
export type HolderState = "running" | "closing" | "nobody";

export type Lock = { announceClosing(): void; release(): Promise<void> };

/**
 * Takes a data folder for this process, or answers `null` when a running launcher has it.
 * A holder that is about to close is waited for. The proof of life is a socket that answers with the note's token:
 * a process id can be given to another program, a socket ends with its process.
 */
export async function takeLock(dataDir: string): Promise<Lock | null> {
  const token = randomUUID();
  let state: HolderState = "running";
  const server = createServer((socket) => socket.on("error", () => {}).end(`${token} ${state}`));
  const written = JSON.stringify({ port: await listen(server), token });
  if (!(await takeNote(dataDir, written))) {
    server.close();
    return null;
  }
  return {
    announceClosing() {
      state = "closing";
    },
    async release() {
      await rm(lockPath(dataDir), { force: true });
      server.close();
    },
  };
}

async function takeNote(dataDir: string, written: string): Promise<boolean> {
  let isMine = false;
  await waitUntil(async () => {
    isMine = await write(dataDir, written);
    if (isMine) return true;
    const holder = await askHolder(dataDir);
    if (holder === "nobody") await rm(lockPath(dataDir), { force: true });
    return holder === "running";
  }, CLOSING_LIMIT_MS);
  return isMine;
}

/** Whether a launcher holds the data folder, and whether it is about to let go of it. */
export async function askHolder(dataDir: string): Promise<HolderState> {
  const deadline = performance.now() + HALF_WRITTEN_LIMIT_MS;
  for (;;) {
    const written = await readFile(lockPath(dataDir), "utf8").catch(() => null);
    const found = parseNote(written);
    if (found) return probe(found);
    // A note that cannot be read may be half written.
    if (written === null || performance.now() > deadline) return "nobody";
    await delay(50);
  }
}

function lockPath(dataDir: string): string {
  return join(dataDir, "running.json");
}

function parseNote(written: string | null): Note | null {
  try {
    return note.parse(JSON.parse(written ?? ""));
  } catch {
    return null;
  }
}

async function probe({ port, token }: Note): Promise<HolderState> {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.setTimeout(ANSWER_LIMIT_MS, () => socket.destroy(new Error("no answer")));
  const answer = await text(socket).catch(() => "");
  if (answer === `${token} running`) return "running";
  return answer === `${token} closing` ? "closing" : "nobody";
}

async function write(dataDir: string, written: string): Promise<boolean> {
  try {
    await writeFile(lockPath(dataDir), written, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
