import type { LabelColour } from "@/lib/inbox/types";

export const LABEL_COLOURS = [
  "blue",
  "green",
  "terracotta",
  "saffron",
  "rose",
  "sand",
] as const satisfies LabelColour[];

/** The colour of the next label: one that no other has, as long as there is one. */
export function nextColour(labels: readonly { colour: LabelColour }[]): LabelColour {
  const used = LABEL_COLOURS.map((colour) => labels.filter((label) => label.colour === colour).length);
  return LABEL_COLOURS[used.indexOf(Math.min(...used))] ?? "blue";
}
