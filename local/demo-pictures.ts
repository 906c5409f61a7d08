import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { allPictures } from "@/db/seed/pictures/all-pictures";
import { root } from "./root";

/** Draws the pictures of the demo anew into public/demo, which holds nothing else. */
await rm(join(root, "public/demo"), { recursive: true, force: true });
let bytes = 0;
for (const [path, drawing] of allPictures()) {
  const file = join(root, "public", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, drawing);
  bytes += Buffer.byteLength(drawing);
}
console.log(`${allPictures().size} pictures, ${Math.round(bytes / 1024)} KB.`);
