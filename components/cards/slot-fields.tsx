"use client";

import { useTranslations } from "next-intl";
import { MAX_SLOTS } from "@/lib/cards/rules";

interface Props {
  label: string;
  /** A line for each. */
  value: string;
  onChange(value: string): void;
}

/** Up to five times: as many fields as are filled, and the next one. */
export function SlotFields({ label, value, onChange }: Props) {
  const t = useTranslations("cards");
  const slots = value.split("\n").filter((slot) => slot !== "");
  const shown = [...slots, ""].slice(0, MAX_SLOTS);
  const change = (place: number, slot: string) =>
    onChange([...slots.slice(0, place), slot, ...slots.slice(place + 1)].filter((one) => one !== "").join("\n"));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">{label}</legend>
      {shown.map((slot, place) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place.
          key={place}
          type="datetime-local"
          aria-label={t("slot", { number: place + 1 })}
          value={slot}
          required={place === 0}
          onChange={({ currentTarget }) => change(place, currentTarget.value)}
          className="min-h-11 rounded-xl border border-line bg-surface px-4"
        />
      ))}
    </fieldset>
  );
}
