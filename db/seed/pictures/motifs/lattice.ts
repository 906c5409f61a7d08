import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { box, disc, HEIGHT, times, WIDTH } from "@/db/seed/pictures/svg";

/** A screen of turned wood, with light behind some of its cells. */
export function lattice({ deep, strong, soft, light }: Palette, random: Random): string {
  const cell = random.pick([64, 80]);
  const [columns, rows] = [WIDTH / cell, Math.ceil(HEIGHT / cell)];
  const lit = times(columns * rows, (place) => place)
    .filter(() => random.number() < 0.34)
    .map((place) => {
      const colour = random.pick([light, strong, strong, soft]);
      return box(colour, (place % columns) * cell, Math.floor(place / columns) * cell, cell, cell);
    });
  const half = cell / 2;
  const bars = `M${half} 0v${cell}M0 ${half}h${cell}`;
  const turned = [
    [half, half, 0.2],
    [0, 0, 0.16],
    [cell, 0, 0.16],
    [0, cell, 0.16],
    [cell, cell, 0.16],
  ].map(([x = 0, y = 0, size = 0]) => disc(deep, x, y, cell * size));
  const spindle = `<path stroke="${deep}" stroke-width="${cell / 9}" d="${bars}M0 0l${cell} ${cell}M${cell} 0L0 ${cell}"/>`;
  const screen = `<pattern id="l" width="${cell}" height="${cell}" patternUnits="userSpaceOnUse">${spindle}${turned.join("")}</pattern>`;
  return `<defs>${screen}</defs>${lit.join("")}<path fill="url(#l)" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`;
}
