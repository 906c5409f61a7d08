import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { arch, box, disc, HEIGHT, path, star, times, WIDTH } from "@/db/seed/pictures/svg";

/** One arch in another, as one walks through a house; a step in front and a light at the end. */
export function doors({ deep, strong, soft, light, ground }: Palette, random: Random): string {
  const middle = random.pick([WIDTH * 0.38, WIDTH / 2, WIDTH * 0.62]);
  const colours = random.pick([
    [soft, strong, deep, light],
    [strong, soft, deep, light],
    [deep, strong, soft, light],
  ]);
  const nested = colours.map((colour, place) =>
    path(colour, arch(middle, HEIGHT - 26, 330 - place * 78, 352 - place * 62)),
  );
  const tiles = times(17, (place) => path(place % 2 === 0 ? light : soft, star(place * 40, HEIGHT - 13, 9)));
  const niche = (x: number) => path(deep, arch(x, 150, 46, 84)) + disc(light, x, 118, 7);
  const niches = [middle - 250, middle + 250].filter((x) => x > 20 && x < WIDTH - 20).map(niche);
  const floor = box(deep, 0, HEIGHT - 26, WIDTH, 26);
  return nested.join("") + niches.join("") + disc(ground, middle, HEIGHT - 70, 9) + floor + tiles.join("");
}
