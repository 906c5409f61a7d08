import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { markedIcon } from "./marked-icon";

const ICON = readFileSync("app/icon.svg", "utf8");

describe("the tab's icon with a mark", () => {
  test("shows the icon, a gap and the mark", async () => {
    const at = await pixels(markedIcon(ICON, "3"));
    expect(at(10, 8)).toEqual([0x51, 0x42, 0xcf, 255]);
    expect(at(15, 15)[3]).toBe(0);
    expect(at(22, 31)).toEqual([0xc2, 0x41, 0x0c, 255]);
  });

  test("is another one for each count", () => {
    expect(new Set(["1", "2", "9+"].map((mark) => markedIcon(ICON, mark))).size).toBe(3);
  });
});

/** The colour at a place of the icon, which is drawn four times as large. */
async function pixels(svg: string) {
  const { data } = await sharp(Buffer.from(svg))
    .resize(128, 128)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray((y * 4 * 128 + x * 4) * 4).subarray(0, 4)];
}
