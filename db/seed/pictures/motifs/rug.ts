import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { box, HEIGHT, line, outline, path, times, WIDTH } from "@/db/seed/pictures/svg";

/** A woven rug: bands with zigzags, and lozenges with steps between them. */
export function rug({ deep, strong, soft, light }: Palette, random: Random): string {
  const pitch = random.pick([106, 128, 142, 160]);
  const reach = random.between(11, 18);
  const lozenge = (id: string, colours: readonly string[]) =>
    `<g id="${id}">${colours.map((colour, ring) => path(colour, stepped(pitch / 2 - 6 - ring * (pitch / 9)))).join("")}</g>`;
  const two = lozenge("a", [deep, light, strong, deep]) + lozenge("b", [strong, deep, light, strong]);
  const row = times(
    WIDTH / pitch + 1,
    (place) => `<use href="#${place % 2 === 0 ? "a" : "b"}" x="${place * pitch}" y="${HEIGHT / 2}"/>`,
  );
  const band = (y: number) =>
    box(deep, 0, y, WIDTH, 56) +
    line(light, 9, zigzag(y + 28, reach), 'stroke-linejoin="miter"') +
    box(soft, 0, y - 12, WIDTH, 6) +
    box(soft, 0, y + 62, WIDTH, 6);
  const edge = (y: number) => line(strong, 10, `M4 ${y}H${WIDTH}`, 'stroke-dasharray="10 10"');
  return `<defs>${two}</defs>${edge(16)}${band(40)}${row.join("")}${band(HEIGHT - 96)}${edge(HEIGHT - 16)}`;
}

/** A lozenge as a loom makes it. */
function stepped(reach: number): string {
  const steps = 5;
  const size = reach / steps;
  const quarter = times(steps, (step) => [
    [reach - step * size, (step + 0.5) * size] as const,
    [reach - (step + 1) * size, (step + 0.5) * size] as const,
  ]).flat();
  const right = [[reach, -0.5 * size] as const, ...quarter];
  const half = [...right, ...right.map(([dx, dy]) => [-dx, dy] as const).reverse()];
  const points = [
    ...half.filter(([, dy]) => dy > 0),
    ...half
      .filter(([, dy]) => dy > 0)
      .map(([dx, dy]) => [dx, -dy] as const)
      .reverse(),
  ];
  return outline(points.map(([dx, dy]) => [dx, dy * 0.8] as const));
}

function zigzag(y: number, reach: number): string {
  const turns = times(WIDTH / 20 + 1, (place) => `l20 ${place % 2 === 0 ? -2 * reach : 2 * reach}`);
  return `M-10 ${y + reach}${turns.join("")}`;
}
