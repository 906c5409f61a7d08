import type { LabelColour, LabelView } from "@/lib/inbox/types";

const COLOURS: Readonly<Record<LabelColour, string>> = {
  blue: "bg-accent-soft text-accent-ink",
  green: "bg-success-soft text-success",
  terracotta: "bg-danger-soft text-danger",
  saffron: "bg-saffron-soft text-saffron",
  rose: "bg-rose-soft text-rose",
  sand: "bg-sand-strong text-ink",
};

/** The name of a label in its colour. */
export function LabelChip({ label: { name, colour } }: { label: LabelView }) {
  return (
    <span
      dir="auto"
      className={`inline-block max-w-40 truncate rounded-full px-2 py-0.5 font-medium text-xs ${COLOURS[colour]}`}
    >
      {name}
    </span>
  );
}
