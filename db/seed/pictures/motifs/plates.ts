import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { disc, path, ring, short, star, WIDTH } from "@/db/seed/pictures/svg";

/** Painted plates on a table, seen from above. */
export function plates(palette: Palette, random: Random): string {
  const isMirrored = random.number() < 0.5;
  const at = (x: number) => (isMirrored ? WIDTH - x : x);
  return (
    plate(palette, at(214), 212, 168, random.pick([8, 12, 16])) +
    plate({ ...palette, light: palette.soft, soft: palette.light }, at(488), 128, 96, random.pick([6, 8, 10])) +
    plate({ ...palette, strong: palette.deep, deep: palette.strong }, at(512), 322, 62, 6)
  );
}

function plate({ deep, strong, soft, light }: Palette, x: number, y: number, radius: number, petals: number): string {
  const rim = 2 * Math.PI * radius * 0.88;
  const dashes = `stroke-dasharray="0 ${short(rim / (petals * 2))}" stroke-linecap="round"`;
  const petal = `M0 0C${short(radius * 0.2)} ${short(-radius * 0.2)} ${short(radius * 0.16)} ${short(-radius * 0.52)} 0 ${short(-radius * 0.66)}C${short(-radius * 0.16)} ${short(-radius * 0.52)} ${short(-radius * 0.2)} ${short(-radius * 0.2)} 0 0z`;
  const leaves = Array.from(
    { length: petals },
    (_, place) =>
      `<path fill="${place % 2 === 0 ? strong : soft}" d="${petal}" transform="translate(${short(x)} ${short(y)}) rotate(${short((place * 360) / petals)})"/>`,
  );
  return (
    disc(deep, x, y, radius) +
    disc(light, x, y, radius * 0.97) +
    ring(strong, radius * 0.09, x, y, radius * 0.88, dashes) +
    ring(deep, radius * 0.03, x, y, radius * 0.76) +
    leaves.join("") +
    path(deep, star(x, y, radius * 0.17)) +
    disc(light, x, y, radius * 0.06)
  );
}
