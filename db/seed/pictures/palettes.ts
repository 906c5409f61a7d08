/** Five colours that stand together on light and dark pages: a ground, three that stand on it and one that shines. */
export interface Palette {
  ground: string;
  deep: string;
  strong: string;
  soft: string;
  light: string;
}

const SAND = "#f1e4cb";
const LIME = "#fbf5e9";

const PALETTES: readonly [Palette, ...Palette[]] = [
  // Majorelle on limewash.
  { ground: SAND, deep: "#2c2470", strong: "#5142cf", soft: "#b5abf0", light: "#e2a33c" },
  // Terracotta at noon.
  { ground: "#c8613a", deep: "#6d2a12", strong: "#f0c9a0", soft: "#e59a6b", light: LIME },
  // Zellige green.
  { ground: "#12624a", deep: "#0a3a2d", strong: "#e9c46a", soft: "#4fa583", light: "#f3ead6" },
  // The blue hour.
  { ground: "#1f1b45", deep: "#100e2b", strong: "#7468e6", soft: "#3b3488", light: "#f0b860" },
  // Tadelakt.
  { ground: "#e6c3a5", deep: "#7a3b26", strong: "#b5502c", soft: "#d39a76", light: LIME },
  // Saffron.
  { ground: "#e5ae45", deep: "#5f3a06", strong: "#8f4a17", soft: "#f2cf84", light: "#fff6e2" },
  // Atlantic.
  { ground: "#1d5f7e", deep: "#0d3348", strong: "#f2dfbd", soft: "#5c9fb8", light: "#e9885a" },
  // Mint on plaster.
  { ground: "#dfe6d2", deep: "#174c3a", strong: "#2f8662", soft: "#a3c6a6", light: "#c9562f" },
  // Roses of Kelâa.
  { ground: "#f0d5cf", deep: "#6b1f47", strong: "#a3386f", soft: "#d99bb1", light: "#e2a33c" },
];

/** The colours by their place in the list, which goes round. */
export function paletteAt(place: number): Palette {
  return PALETTES[place % PALETTES.length] ?? PALETTES[0];
}
