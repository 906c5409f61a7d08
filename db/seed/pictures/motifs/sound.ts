import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { HEIGHT, line, ring, short, times, WIDTH } from "@/db/seed/pictures/svg";

/** A voice, drawn as it swells and falls, with one word that stands out. */
export function sound({ deep, strong, soft, light }: Palette, random: Random): string {
  const pitch = 20;
  const count = WIDTH / pitch;
  const loud = random.between(8, 22);
  const phase = random.number() * 6;
  const bars = times(count, (place) => {
    const swell = 0.5 + 0.5 * Math.sin(place * 0.42 + phase);
    const near = Math.exp(-((place - loud) ** 2) / 18);
    const reach = 10 + 60 * swell * (0.4 + random.number() * 0.6) + 80 * near;
    const x = (place + 0.5) * pitch;
    return { near, d: `M${short(x)} ${short(HEIGHT / 2 - reach)}V${short(HEIGHT / 2 + reach)}` };
  });
  const drawn = (colour: string, isIn: (near: number) => boolean) =>
    line(
      colour,
      10,
      bars
        .filter(({ near }) => isIn(near))
        .map(({ d }) => d)
        .join(""),
      'stroke-linecap="round"',
    );
  const x = (loud + 0.5) * pitch;
  const echoes = [180, 232, 284].map((radius) => ring(soft, 3, x, HEIGHT / 2, radius, 'stroke-opacity=".6"'));
  return (
    echoes.join("") +
    drawn(deep, (near) => near < 0.12) +
    drawn(strong, (near) => near >= 0.12 && near < 0.75) +
    drawn(light, (near) => near >= 0.75)
  );
}
