"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { LabelColour } from "@/lib/inbox/types";
import { LABEL_COLOURS } from "./label-colours";
import { LabelDot } from "./label-dot";

interface Props {
  colour: LabelColour;
  onChange(colour: LabelColour): void;
}

/** The colours that a label can have, each told by its name. */
export function ColourChoice({ colour: chosen, onChange }: Props) {
  const t = useTranslations("inbox.labels");
  const group = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">{t("colour")}</legend>
      <div className="flex flex-wrap gap-2">
        {LABEL_COLOURS.map((colour) => (
          <label
            key={colour}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-full border border-line px-3 text-sm hover:bg-sand has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={group}
              checked={colour === chosen}
              onChange={() => onChange(colour)}
              className="sr-only"
            />
            <LabelDot colour={colour} />
            {t("colourIs", { colour })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
