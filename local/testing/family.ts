import { glob, readFile, readlink } from "node:fs/promises";
import { vi } from "vitest";

/** How long one waits for processes that begin and end. */
export const PATIENCE = { timeout: 120_000, interval: 100 };

export type Member = { readonly pid: number; readonly command: string };

/** The processes that were started with this data folder in their environment or among their arguments; Linux only. */
export async function familyOf(dataDir: string): Promise<Member[]> {
  const found: Member[] = [];
  for await (const path of glob("/proc/[0-9]*/environ")) {
    const pid = Number(path.split("/")[2]);
    const [environment, command] = await Promise.all([read(path), read(`/proc/${pid}/cmdline`)]);
    const isOurs = `${environment}${command}`.includes(dataDir);
    if (isOurs && pid !== process.pid && (await readlink(`/proc/${pid}/exe`).catch(() => "")))
      found.push({ pid, command });
  }
  return found;
}

/** The process of the family whose command line holds `part`; throws when there is none, for 0 would be one's own group. */
export async function pidOf(dataDir: string, part: string): Promise<number> {
  const member = (await familyOf(dataDir)).find(({ command }) => command.includes(part));
  if (!member) throw new Error(`There is no ${part} for ${dataDir}.`);
  return member.pid;
}

/** Ends it at once, as soon as it is there; answers the process that it was. */
export async function killMember(dataDir: string, part: string): Promise<number> {
  const pid = await vi.waitFor(() => pidOf(dataDir, part), PATIENCE);
  process.kill(pid, "SIGKILL");
  return pid;
}

function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}
