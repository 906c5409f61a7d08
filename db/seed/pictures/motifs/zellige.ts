import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { HEIGHT, short, star, times, WIDTH } from "@/db/seed/pictures/svg";

/** A wall of eight-pointed stars, whose colours go out from one of them in rings. */
export function zellige({ ground, deep, strong, soft, light }: Palette, random: Random): string {
  const pitch = random.pick([72, 80, 88, 100, 112, 128]);
  const [columns, rows] = [Math.ceil(WIDTH / pitch) + 1, Math.ceil(HEIGHT / pitch) + 1];
  const focus = { x: random.between(1, columns - 2), y: random.between(1, rows - 2) };
  const order = random.pick([
    [light, strong, soft, deep],
    [strong, strong, light, soft],
    [light, soft, strong, strong],
    [soft, strong, light, strong],
    [deep, soft, strong, light],
  ]);
  const places = times(columns * rows, (place) => ({ x: place % columns, y: Math.floor(place / columns) }));
  const colourAt = ({ x, y }: { x: number; y: number }) =>
    order[(Math.abs(x - focus.x) + Math.abs(y - focus.y)) % order.length] ?? strong;
  const groups = [...new Set(order)].map((colour) => {
    const uses = places
      .filter((place) => colourAt(place) === colour)
      .map(({ x, y }) => `<use href="#s" x="${short(x * pitch)}" y="${short(y * pitch)}"/>`);
    return `<g fill="${colour}">${uses.join("")}</g>`;
  });
  const heart = (colour: string, size: number) => `<path fill="${colour}" d="${star(0, 0, pitch * size)}"/>`;
  const cross = `<pattern id="c" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><g transform="translate(${short(pitch / 2)} ${short(pitch / 2)})">${heart(deep, 0.17)}${heart(ground, 0.08)}</g></pattern>`;
  const seed = `<g id="s"><path d="${star(0, 0, pitch * 0.52)}"/>${heart(ground, 0.24)}${heart(deep, 0.13)}</g>`;
  return `<defs>${seed}${cross}</defs>${groups.join("")}<path fill="url(#c)" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`;
}
