import { GIG_CATEGORIES } from "@/db/schema/marketplace";
import type { SeedGig } from "@/db/seed/types";
import { MOTIFS, type MotifName } from "./motifs";
import { paletteAt } from "./palettes";
import { randomOf } from "./random";
import { HEIGHT, picture, WIDTH } from "./svg";

/** What stands for each kind of work, one after the other. */
const MOTIFS_OF: Readonly<Record<SeedGig["category"], readonly MotifName[]>> = {
  design: ["zellige", "letters", "doors", "rug"],
  development: ["lattice", "channels", "weave"],
  writing: ["sheets", "letters", "suns"],
  translation: ["sheets", "zellige", "letters"],
  marketing: ["plates", "suns", "frames"],
  video: ["frames", "dunes", "sound"],
  business: ["kasbah", "rug", "weave"],
};

/** Where the offer itself says what it looks like. */
const OWN: Readonly<Record<string, MotifName>> = {
  "salma/logo-and-brand-identity": "zellige",
  "salma/arabic-lettering": "letters",
  "salma/packaging-for-local-products": "rug",
  "abdellah/riad-3d-views": "doors",
  "hind/illustrated-menu": "plates",
  "kawtar/food-photography-marrakech": "plates",
  "ghita/product-photos-crafts": "plates",
  "hamza/reels-editing": "frames",
  "brahim/drone-film-south": "dunes",
  "brahim/location-scouting-south": "dunes",
  "yassine/podcast-editing-arabic": "sound",
  "yassine/sound-for-film": "sound",
  "fatimazahra/voice-over-arabic-french": "sound",
  "fatimazahra/phone-greeting-three-languages": "sound",
  "sara/radio-script-darija": "sound",
  "mehdi/reservation-system-riad": "doors",
};

/** The cover of a gig; `place` is its place among those of its category. */
export function cover({ seller, slug, category }: SeedGig, place: number): string {
  const name = `${seller}/${slug}`;
  const motifs = MOTIFS_OF[category];
  const motif = OWN[name] ?? motifs[place % motifs.length] ?? "zellige";
  return drawn(name, motif, GIG_CATEGORIES.indexOf(category) + place * 4);
}

/** One of a person's works, by its place among them. */
export function work(username: string, motif: MotifName, position: number): string {
  return drawn(`${username} ${position}`, motif, randomOf(username).between(0, 1000) + position * 4);
}

function drawn(name: string, motif: MotifName, colours: number): string {
  const palette = paletteAt(colours);
  return picture(WIDTH, HEIGHT, palette.ground, MOTIFS[motif](palette, randomOf(name)));
}
