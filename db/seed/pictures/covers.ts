import { GIG_CATEGORIES } from "@/db/schema/marketplace";
import type { SeedGig } from "@/db/seed/types";
import { channels } from "./motifs/channels";
import { doors } from "./motifs/doors";
import { dunes } from "./motifs/dunes";
import { frames } from "./motifs/frames";
import { kasbah } from "./motifs/kasbah";
import { lattice } from "./motifs/lattice";
import { letters } from "./motifs/letters";
import { plates } from "./motifs/plates";
import { rug } from "./motifs/rug";
import { sheets } from "./motifs/sheets";
import { sound } from "./motifs/sound";
import { suns } from "./motifs/suns";
import { weave } from "./motifs/weave";
import { zellige } from "./motifs/zellige";
import { paletteAt } from "./palettes";
import { randomOf } from "./random";
import { HEIGHT, type Motif, picture, WIDTH } from "./svg";

type Motifs = readonly [Motif, ...Motif[]];

/** What stands for each kind of work, one after the other. */
const MOTIFS: Readonly<Record<SeedGig["category"], Motifs>> = {
  design: [zellige, letters, doors, rug],
  development: [lattice, channels, weave],
  writing: [sheets, letters, suns],
  translation: [sheets, zellige, letters],
  marketing: [plates, suns, frames],
  video: [frames, dunes, sound],
  business: [kasbah, rug, weave],
};

/** Where the offer itself says what it looks like. */
const OWN: Readonly<Record<string, Motif>> = {
  "salma/logo-and-brand-identity": zellige,
  "salma/arabic-lettering": letters,
  "salma/packaging-for-local-products": rug,
  "abdellah/riad-3d-views": doors,
  "hind/illustrated-menu": plates,
  "kawtar/food-photography-marrakech": plates,
  "ghita/product-photos-crafts": plates,
  "hamza/reels-editing": frames,
  "brahim/drone-film-south": dunes,
  "brahim/location-scouting-south": dunes,
  "yassine/podcast-editing-arabic": sound,
  "yassine/sound-for-film": sound,
  "fatimazahra/voice-over-arabic-french": sound,
  "fatimazahra/phone-greeting-three-languages": sound,
  "sara/radio-script-darija": sound,
  "mehdi/reservation-system-riad": doors,
};

/** The cover of a gig; `place` is its place among those of its category. */
export function cover({ seller, slug, category }: SeedGig, place: number): string {
  const name = `${seller}/${slug}`;
  return drawn(name, OWN[name] ?? motifAt(category, place), GIG_CATEGORIES.indexOf(category) + place * 4);
}

/** One of a person's works, in the manner of what they offer. */
export function work(username: string, category: SeedGig["category"], position: number): string {
  const start = randomOf(username).between(0, 1000);
  return drawn(`${username} ${position}`, motifAt(category, start + position), start + position * 4);
}

function motifAt(category: SeedGig["category"], place: number): Motif {
  const motifs = MOTIFS[category];
  return motifs[place % motifs.length] ?? motifs[0];
}

function drawn(name: string, motif: Motif, colours: number): string {
  const palette = paletteAt(colours);
  return picture(WIDTH, HEIGHT, palette.ground, motif(palette, randomOf(name)));
}
