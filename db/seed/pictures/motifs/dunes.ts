import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { disc, HEIGHT, path, short, times, WIDTH } from "@/db/seed/pictures/svg";

/** Dunes, the nearer the darker, under a sun or a moon. */
export function dunes({ deep, strong, soft, light }: Palette, random: Random): string {
  const sun = { x: random.between(150, 490), y: random.between(96, 150) };
  const colours = [soft, strong, deep];
  const ridges = times(3, (place) => {
    const top = 214 + place * 58;
    const crest = random.between(120, 520);
    const height = random.between(50, 84);
    const back = `M0 ${top + 20}C${short(crest * 0.5)} ${top + 16} ${short(crest - 60)} ${top - height + 6} ${crest} ${top - height}`;
    const front = `C${short(crest + 70)} ${top - height + 34} ${short(crest + 150)} ${top + 34} ${WIDTH} ${top - 6}V${HEIGHT}H0z`;
    const shade = `M${crest} ${top - height}C${short(crest - 16)} ${top - 10} ${short(crest + 30)} ${top + 40} ${short(crest - 40)} ${HEIGHT}H${WIDTH}V${top - 6}C${short(crest + 150)} ${top + 34} ${short(crest + 70)} ${top - height + 34} ${crest} ${top - height}z`;
    const next = colours[place + 1] ?? deep;
    return `${path(colours[place] ?? deep, back + front)}<path fill="${next}" fill-opacity=".35" d="${shade}"/>`;
  });
  return disc(light, sun.x, sun.y, 62) + ridges.join("");
}
