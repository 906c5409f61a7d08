import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { HEIGHT, line, nuqta, short, times, WIDTH } from "@/db/seed/pictures/svg";

const PEN = 46;

/** Strokes of a broad pen around a base line, and its dots: letters that nobody has to read. */
export function letters({ deep, strong, soft, light }: Palette, random: Random): string {
  const base = random.between(222, 248);
  const colours = random.pick([
    [deep, strong, deep],
    [strong, deep, strong],
    [deep, deep, strong],
  ]);
  const shapes = shuffled([bowl, alif, waw, tooth], random.number).slice(0, 3);
  const centres = [128, 322, 508];
  const drawn = shapes.map((shape, place) => shape(centres[place] ?? 0, base, colours[place] ?? deep, light));
  const ruled = times(3, (place) => line(soft, 2, `M0 ${base - 92 + place * 92}H${WIDTH}`, 'stroke-dasharray="2 14"'));
  return (
    ruled.join("") +
    drawn.join("") +
    nuqta(light, WIDTH - 46, HEIGHT - 46, 13) +
    nuqta(soft, WIDTH - 80, HEIGHT - 46, 13)
  );
}

function bowl(x: number, base: number, colour: string, dot: string): string {
  return line(colour, PEN, `M${short(x - 68)} ${short(base - 34)}a68 68 0 0 0 136 0`) + nuqta(dot, x, base - 62, 24);
}

function alif(x: number, base: number, colour: string, dot: string): string {
  return (
    line(colour, PEN, `M${short(x + 8)} ${short(base - 174)}L${short(x - 8)} ${short(base + 34)}`) +
    nuqta(dot, x + 62, base - 20, 22)
  );
}

function waw(x: number, base: number, colour: string, dot: string): string {
  return (
    line(colour, PEN, `M${short(x + 46)} ${short(base - 46)}a46 46 0 1 0 -46 46h46c0 56 -44 98 -110 98`) +
    nuqta(dot, x - 74, base - 118, 22)
  );
}

function tooth(x: number, base: number, colour: string, dot: string): string {
  return (
    line(colour, PEN, `M${short(x + 70)} ${short(base - 78)}v54a24 24 0 0 1 -24 24h-92a24 24 0 0 1 -24 -24v-24`) +
    nuqta(dot, x - 20, base + 66, 22) +
    nuqta(dot, x + 34, base + 66, 22)
  );
}

function shuffled<Item>(items: readonly Item[], number: () => number): Item[] {
  return items
    .map((item) => ({ item, at: number() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
