import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allPictures } from "./all-pictures";

const PUBLIC = join(import.meta.dirname, "../../../public");
const MOST_BYTES = 600 * 1024;

describe("the demo's pictures", () => {
  it("are what is drawn again, and nothing else lies beside them (`npm run demo:pictures`)", () => {
    const drawn = allPictures();
    const files = readdirSync(join(PUBLIC, "demo"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(PUBLIC.length));
    expect(files.sort()).toEqual([...drawn.keys()].sort());
    for (const [path, drawing] of drawn) expect(readFileSync(join(PUBLIC, path), "utf8"), path).toBe(drawing);
  });

  it("are each drawn once, small together, and need nothing that the page's policy refuses", () => {
    const drawings = [...allPictures().values()];
    expect(new Set(drawings).size).toBe(drawings.length);
    expect(Buffer.byteLength(drawings.join(""))).toBeLessThan(MOST_BYTES);
    for (const drawing of drawings) expect(drawing).not.toMatch(/style|script|NaN|undefined|(?<!xmlns=")https?:/);
  });
});
