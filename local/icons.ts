import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "./root";

const STAR = "M16 1l4.4 4.4h6.2v6.2L31 16l-4.4 4.4v6.2h-6.2L16 31l-4.4-4.4H5.4v-6.2L1 16l4.4-4.4V5.4h6.2z";
const LINES = "M10.5 13h11M10.5 17.5h7";
const [BLUE, SAND] = ["#5142cf", "#faf6ef"];

/** The mark as app/icon.svg has it, on a ground; `inset` leaves room for what a system cuts off. */
function drawing(ground: string | null, inset: number, star: string, lines: string): string {
  const side = 32 + 2 * inset;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${side} ${side}">
    ${ground ? `<rect x="${-inset}" y="${-inset}" width="${side}" height="${side}" fill="${ground}"/>` : ""}
    <path fill="${star}" d="${STAR}"/>
    <path fill="none" stroke="${lines}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${LINES}"/>
  </svg>`;
}

/** One colour and what shines through it: the system takes nothing else of it. */
const BADGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><mask id="m"><path fill="#fff" d="${STAR}"/>
  <path fill="none" stroke="#000" stroke-width="3" stroke-linecap="round" d="${LINES}"/></mask>
  <rect width="32" height="32" fill="#fff" mask="url(#m)"/></svg>`;

const ICONS: readonly [string, number, string][] = [
  ["public/icons/icon-192.png", 192, drawing(null, 0, BLUE, "#fff")],
  ["public/icons/icon-512.png", 512, drawing(null, 0, BLUE, "#fff")],
  // Whatever form a system cuts out of it, a circle of four fifths stays.
  ["public/icons/maskable-512.png", 512, drawing(BLUE, 10, "#fff", BLUE)],
  ["public/icons/badge-96.png", 96, BADGE],
  ["app/apple-icon.png", 180, drawing(SAND, 5, BLUE, "#fff")],
];

/** Draws the icons of the installed app anew from the mark. */
for (const [path, side, svg] of ICONS) {
  const file = join(root, path);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(
    file,
    await sharp(Buffer.from(svg), { density: 72 * (side / 32) })
      .resize(side, side)
      .png({ compressionLevel: 9, palette: true })
      .toBuffer(),
  );
}
console.log(`${ICONS.length} icons.`);
