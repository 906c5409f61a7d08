import { waitUntil } from "./wait";

const STOP_LIMIT_MS = 5_000;
const POSTGRES_STOP_LIMIT_MS = 30_000;

/** Whether a process lives; a negative id asks for any process of that group. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Ends a whole process group: SIGTERM, five seconds of grace, SIGKILL. */
export async function stopGroup(pid: number): Promise<void> {
  const group = process.platform === "win32" ? pid : -pid;
  signal(group, "SIGTERM");
  if (await waitUntil(() => !isAlive(group), STOP_LIMIT_MS)) return;
  signal(group, "SIGKILL");
  await waitUntil(() => !isAlive(group), STOP_LIMIT_MS);
}

/** Kills what is left of a process group at once. */
export function killGroup(pid: number): void {
  signal(process.platform === "win32" ? pid : -pid, "SIGKILL");
}

/** Ends a postmaster by its fast shutdown, which breaks off sessions and needs no recovery; harsher only after 30 s. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await waitUntil(() => !isAlive(pid), POSTGRES_STOP_LIMIT_MS)) return;
  signal(pid, "SIGQUIT");
  if (await waitUntil(() => !isAlive(pid), STOP_LIMIT_MS)) return;
  signal(pid, "SIGKILL");
  await waitUntil(() => !isAlive(pid), STOP_LIMIT_MS);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}
