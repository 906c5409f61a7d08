import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { box, HEIGHT, line, nuqta, times, WIDTH } from "@/db/seed/pictures/svg";

/** Two pages: one whose lines begin at the left, one whose lines begin at the right. */
export function sheets(palette: Palette, random: Random): string {
  const tilt = random.between(3, 8) * random.pick([1, -1]);
  const back = page(palette.soft, palette.deep, random.number, true);
  const front = page(palette.light, palette.strong, random.number, false);
  const place = (content: string, x: number, angle: number) =>
    `<g transform="translate(${x} 48) rotate(${angle} 120 152)">${content}</g>`;
  const dots = times(3, (n) => nuqta(palette.deep, WIDTH - 58 - n * 30, HEIGHT - 44, 11));
  const rule = line(palette.soft, 2, `M0 ${HEIGHT - 44}H${WIDTH - 150}`, 'stroke-dasharray="2 14"');
  return rule + place(back, 316, tilt) + place(front, 92, -tilt / 2) + dots.join("");
}

function page(paper: string, ink: string, number: () => number, isRightToLeft: boolean): string {
  const rows = times(8, (row) => {
    const length = row === 7 ? 84 : 128 + Math.floor(number() * 44);
    const x = isRightToLeft ? 208 - length : 32;
    return row === 0 ? "" : box(ink, x, 40 + row * 28, length, 9, 4.5);
  });
  const title = box(ink, isRightToLeft ? 118 : 32, 30, 90, 20, 4);
  return box(paper, 0, 0, 240, 304, 6) + title + rows.join("");
}
