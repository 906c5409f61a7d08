import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { box, HEIGHT, times, WIDTH } from "@/db/seed/pictures/svg";

/** Straps that pass over and under each other. */
export function weave({ deep, strong, soft, light }: Palette, random: Random): string {
  const pitch = 80;
  const strap = random.pick([44, 52]);
  const gap = (pitch - strap) / 2;
  const [columns, rows] = [WIDTH / pitch, HEIGHT / pitch];
  const special = { column: random.between(1, columns - 2), row: random.between(1, rows - 2) };
  const upright = times(columns, (x) => ({ x, colour: x === special.column ? light : x % 2 === 0 ? strong : deep }));
  const level = times(rows, (y) => ({ y, colour: y === special.row ? light : soft }));
  const down = upright.map(({ x, colour }) => box(colour, x * pitch + gap, 0, strap, HEIGHT));
  const across = level.flatMap(({ y, colour }) =>
    times(Math.ceil(columns / 2), (place) => {
      const x = place * 2 + (y % 2);
      return box(colour, x * pitch - gap, y * pitch + gap, pitch + 2 * gap, strap);
    }),
  );
  return down.join("") + across.join("");
}
