import { mkdtemp, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDataFolder } from "./data-folder";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "khedma-data-")));
});

afterEach(() => rm(folder, { recursive: true }));

it("makes the folder with all that is above it, and leaves nothing in it", async () => {
  const wanted = join(folder, "a", "b");
  expect(await openDataFolder(wanted, 0)).toBe(wanted);
  expect((await stat(wanted)).mode & 0o777).toBe(0o711);
  expect(await openDataFolder(wanted, 0)).toBe(wanted);
});

it("refuses a disk with too little room, in a sentence with both amounts", async () => {
  const refusal =
    /^The data folder .* has only \d+ MB free, and 1000000000000 MB are needed; make room, or set DATA_DIR/;
  await expect(openDataFolder(folder, 1e18)).rejects.toThrow(refusal);
});

it("refuses a file, and says that it is one", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  await expect(openDataFolder(file, 0)).rejects.toThrow("it is a file, not a folder");
});
