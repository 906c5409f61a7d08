import { type Palette, paletteAt } from "./palettes";
import { type Random, randomOf } from "./random";
import { arch, box, disc, nuqta, path, picture, ring, short, star, times } from "./svg";

const SIZE = 96;
const MIDDLE = SIZE / 2;

/**
 * Somebody's picture: a sign of their own, no face, made to be cut round. No two of 72 places have the same sign in the
 * same colours.
 */
export function portrait(username: string, place: number): string {
  const marks = [medallion, horizon, petals, doorway, lozenge, quarters, pearls, waves];
  const palette = paletteAt(place);
  const mark = marks[place % marks.length] ?? medallion;
  return picture(SIZE, SIZE, palette.ground, mark(palette, randomOf(username)));
}

function medallion({ deep, strong, light }: Palette, random: Random): string {
  return (
    path(strong, star(MIDDLE, MIDDLE, 38)) +
    path(deep, star(MIDDLE, MIDDLE, 25)) +
    (random.number() < 0.5 ? path(light, star(MIDDLE, MIDDLE, 13)) : disc(light, MIDDLE, MIDDLE, 10))
  );
}

function doorway({ deep, strong, soft, light }: Palette, random: Random): string {
  const colours = random.pick([
    [strong, deep, light],
    [soft, strong, light],
    [deep, soft, strong],
  ]);
  return colours.map((colour, place) => path(colour, arch(MIDDLE, SIZE, 70 - place * 22, 80 - place * 19))).join("");
}

function horizon({ deep, strong, soft, light }: Palette, random: Random): string {
  const x = random.between(34, 62);
  return (
    disc(light, x, 38, 19) +
    path(soft, "M0 58q24 -16 48 -4t48 -6v48H0z") +
    path(strong, "M0 70q28 -14 52 0t44 -4v30H0z") +
    path(deep, "M0 84q30 -12 60 -2t36 2v12H0z")
  );
}

/** Four tiles with a quarter of a circle each, turned as it comes. */
function quarters({ deep, strong, soft, light }: Palette, random: Random): string {
  const colours = [deep, strong, soft, light];
  return times(4, (place) => {
    const [x, y] = [(place % 2) * MIDDLE, Math.floor(place / 2) * MIDDLE];
    const turn = random.between(0, 3) * 90;
    const quarter = `<path fill="${colours[(place + 1) % 4]}" d="M0 0h48a48 48 0 0 1 -48 48z" transform="translate(${x} ${y}) rotate(${turn} 24 24)"/>`;
    return box(colours[(place + 3) % 4] ?? deep, x, y, MIDDLE, MIDDLE) + quarter;
  }).join("");
}

function petals({ deep, strong, soft, light }: Palette, random: Random): string {
  const count = random.pick([6, 8]);
  const leaves = times(
    count,
    (place) =>
      `<path fill="${place % 2 === 0 ? strong : soft}" d="M0 0C15 -12 11 -32 0 -40C-11 -32 -15 -12 0 0z" transform="translate(48 48) rotate(${short((place * 360) / count)})"/>`,
  );
  return leaves.join("") + disc(deep, MIDDLE, MIDDLE, 11) + disc(light, MIDDLE, MIDDLE, 5);
}

function lozenge({ deep, strong, soft, light }: Palette, random: Random): string {
  const colours = random.pick([
    [deep, soft, strong, light],
    [strong, light, deep, soft],
  ]);
  return colours.map((colour, place) => nuqta(colour, MIDDLE, MIDDLE, 46 - place * 12)).join("");
}

/** A disc of two halves in a string of pearls. */
function pearls({ deep, strong, soft, light }: Palette, random: Random): string {
  const halves = random.pick([
    [deep, soft],
    [light, strong],
    [strong, light],
  ]);
  return (
    ring(strong, 5, MIDDLE, MIDDLE, 37, 'stroke-dasharray="0 11.62" stroke-linecap="round"') +
    disc(halves[0] ?? deep, MIDDLE, MIDDLE, 26) +
    `<path fill="${halves[1]}" d="M22 48a26 26 0 0 0 52 0z" transform="rotate(${random.between(0, 7) * 45} 48 48)"/>` +
    disc(light, MIDDLE, MIDDLE, 8)
  );
}

function waves({ deep, strong, soft, light }: Palette, random: Random): string {
  const colours = [deep, strong, soft, light];
  const corner = random.pick([
    [0, SIZE],
    [SIZE, SIZE],
  ]);
  return colours.map((colour, place) => disc(colour, corner[0] ?? 0, corner[1] ?? 0, 88 - place * 21)).join("");
}
