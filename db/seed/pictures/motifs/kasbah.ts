import type { Palette } from "@/db/seed/pictures/palettes";
import type { Random } from "@/db/seed/pictures/random";
import { arch, box, disc, HEIGHT, path, times, WIDTH } from "@/db/seed/pictures/svg";

/** Towers of clay that rise like a good year's figures. */
export function kasbah({ deep, strong, soft, light }: Palette, random: Random): string {
  const isRising = random.number() < 0.7;
  const colours = [strong, deep, strong, soft, deep];
  const towers = times(5, (place) => {
    const rank = isRising ? place : 4 - place;
    const height = 116 + rank * 46 + random.between(-14, 14);
    const windows = [light, soft, light, deep, light];
    return tower(26 + place * 120, 108, height, colours[place] ?? deep, windows[place] ?? light);
  });
  const sun = disc(light, isRising ? 118 : WIDTH - 118, 104, 44);
  return sun + towers.join("") + box(deep, 0, HEIGHT - 20, WIDTH, 20);
}

function tower(x: number, width: number, height: number, wall: string, window: string): string {
  const top = HEIGHT - 20 - height;
  const merlons = times(4, (place) => box(wall, x + place * (width / 3.5), top - 14, width / 7, 15));
  const slope = path(wall, `M${x} ${top}h${width}l6 ${height}h-${width + 12}z`);
  const rows = Math.max(1, Math.floor((height - 60) / 54));
  const windows = times(rows * 3, (place) =>
    path(window, arch(x + 24 + (place % 3) * 30, top + 50 + Math.floor(place / 3) * 52, 15, 26)),
  );
  const band = times(6, (place) => box(window, x + 12 + place * 15, top + 9, 8, 5));
  return slope + merlons.join("") + band.join("") + windows.join("");
}
