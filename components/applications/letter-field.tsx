"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type RefObject, useId } from "react";
import { MAX_LETTER_LENGTH } from "@/lib/applications/rules";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange(value: string): void;
  /** While it is being sent, what is written more would not be in it. */
  isFixed: boolean;
}

/** Where the letter is written. More than fits is told and not cut off: a paste must lose nothing. */
export function LetterField({ field, value, onChange, isFixed }: Props) {
  const t = useTranslations("applications.apply");
  const format = useFormatter();
  const id = useId();
  const count = value.trim().length;
  const isTooLong = count > MAX_LETTER_LENGTH;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {t("letter")}
      </label>
      <p id={`${id}-hint`} className="text-ink-soft text-sm">
        {t("hint")}
      </p>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={12}
        required
        value={value}
        readOnly={isFixed}
        aria-invalid={isTooLong || undefined}
        aria-describedby={`${id}-hint ${id}-count`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="min-h-56 rounded-xl border border-line bg-canvas px-4 py-3 leading-relaxed aria-invalid:border-danger"
      />
      <p id={`${id}-count`} className={`text-end text-sm tabular-nums ${isTooLong ? "text-danger" : "text-ink-soft"}`}>
        {t("counted", { count: format.number(count), most: format.number(MAX_LETTER_LENGTH) })}
      </p>
    </div>
  );
}
