import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { disc, line, times, WIDTH } from "@/db/seed/pictures/svg";

/** Channels that carry water from field to field: they run side by side, turn, and end where they are needed. */
export function channels({ deep, strong, soft, light }: Palette, random: Random): string {
  const colours = [deep, strong, soft, strong, deep];
  const bend = random.between(140, 250);
  const isRising = random.number() < 0.5;
  const runs = times(5, (place) => {
    const [from, to] = [70 + place * 34, 196 + place * 34];
    const [start, end] = isRising ? [to, from] : [from, to];
    const turn = bend + (isRising ? place : 4 - place) * 34;
    const side = end > start ? 26 : -26;
    const d = `M-20 ${start}H${turn - 26}q26 0 26 ${side}V${end - side}q0 ${side} 26 ${side}H${stopOf(place)}`;
    const colour = colours[place] ?? deep;
    return line(colour, 15, d) + disc(colour, stopOf(place), end, 19) + disc(light, stopOf(place), end, 9);
  });
  return runs.join("") + disc(light, isRising ? 92 : WIDTH - 92, 86, 34);
}

function stopOf(place: number): number {
  return WIDTH - 70 - ((place * 3) % 5) * 38;
}
