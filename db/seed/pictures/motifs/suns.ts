import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { disc, HEIGHT, path, short, times, WIDTH } from "@/db/seed/pictures/svg";

/** A sun whose rays reach the edges, over a roof terrace. */
export function suns({ deep, strong, soft, light }: Palette, random: Random): string {
  const centre = { x: random.pick([170, 320, 470]), y: 250 };
  const count = random.pick([16, 20, 24]);
  const rays = times(count, (place) => {
    const at = (turn: number) => {
      const angle = (turn * 2 * Math.PI) / count;
      return `${short(centre.x + 620 * Math.cos(angle))} ${short(centre.y + 620 * Math.sin(angle))}`;
    };
    return `M${centre.x} ${centre.y}L${at(place)}L${at(place + 0.5)}z`;
  });
  const discs = [
    [strong, 128],
    [light, 100],
    [soft, 68],
    [strong, 38],
  ] as const;
  const roof = times(9, (place) => `M${place * 80} ${HEIGHT - 62}h14v-14h14v-14h24v14h14v14h14v62h-80z`);
  return (
    path(soft, rays.join("")) +
    discs.map(([colour, radius]) => disc(colour, centre.x, centre.y, radius)).join("") +
    path(deep, roof.join("")) +
    path(deep, `M0 ${HEIGHT - 40}H${WIDTH}V${HEIGHT}H0z`)
  );
}
