import type { LabelColour } from "@/lib/inbox/types";

const COLOURS: Readonly<Record<LabelColour, string>> = {
  blue: "bg-accent",
  green: "bg-success",
  terracotta: "bg-danger",
  saffron: "bg-saffron",
  rose: "bg-rose",
  sand: "bg-ink-soft",
};

/** A label's colour; its name has to be told beside it. */
export function LabelDot({ colour }: { colour: LabelColour }) {
  return <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${COLOURS[colour]}`} />;
}
