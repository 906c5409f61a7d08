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

/** All that can be drawn on a cover, by name. */
export const MOTIFS = {
  channels,
  doors,
  dunes,
  frames,
  kasbah,
  lattice,
  letters,
  plates,
  rug,
  sheets,
  sound,
  suns,
  weave,
  zellige,
};

export type MotifName = keyof typeof MOTIFS;
