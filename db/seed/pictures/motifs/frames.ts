import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { arch, box, disc, HEIGHT, path, times, WIDTH } from "@/db/seed/pictures/svg";

/** A gallery of arches through which a sun passes, as pictures of a film. */
export function frames({ deep, strong, soft, light }: Palette, random: Random): string {
  const count = random.pick([4, 5]);
  const pitch = WIDTH / count;
  const horizon = random.between(306, 344);
  const isFalling = random.number() < 0.5;
  const bays = times(count, (place) => {
    const x = (place + 0.5) * pitch;
    const progress = (isFalling ? place : count - 1 - place) / (count - 1);
    const clip = `a${place}`;
    const sky = place % 2 === 0 ? soft : strong;
    const opening = arch(x, HEIGHT - 44, pitch * 0.8, HEIGHT - 96);
    return (
      `<clipPath id="${clip}"><path d="${opening}"/></clipPath>${path(sky, opening)}` +
      `<g clip-path="url(#${clip})">${disc(light, x, 130 + progress * 190, pitch * 0.24)}` +
      `${path(deep, `M0 ${horizon - place * 6}q${WIDTH / 2} ${place % 2 === 0 ? -46 : 30} ${WIDTH} 0V400H0z`)}</g>`
    );
  });
  return bays.join("") + box(deep, 0, HEIGHT - 44, WIDTH, 8) + box(deep, 0, 24, WIDTH, 6);
}
