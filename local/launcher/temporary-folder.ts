import { chmod, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder among the temporary files, which other accounts may pass through but not list. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), prefix));
  await chmod(folder, 0o711);
  return folder;
}
