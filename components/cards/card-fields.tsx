"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { type CardDraft, FIELDS_OF, type FieldName, isOptional } from "@/lib/cards/draft";
import { MAX_PLACE_LENGTH, MAX_TITLE_LENGTH } from "@/lib/cards/rules";
import type { ContentKind } from "@/lib/cards/types";
import { SlotFields } from "./slot-fields";

interface Props {
  kind: ContentKind;
  draft: CardDraft;
  onChange(draft: CardDraft): void;
}

/** What is asked of a card of this kind. */
export function CardFields({ kind, draft, onChange }: Props) {
  const t = useTranslations("cards");
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-4">
      {FIELDS_OF[kind].map((name) => {
        const label = isOptional(kind, name) ? t("optional", { label: t(`field.${name}`) }) : t(`field.${name}`);
        const value = draft[name] ?? "";
        const change = (text: string) => onChange({ ...draft, [name]: text });
        return (
          <div key={name} className={`flex min-w-0 grow flex-col justify-end ${WIDTHS[name] ?? "basis-28"}`}>
            <OneField name={name} label={label} value={value} isRequired={!isOptional(kind, name)} onChange={change} />
          </div>
        );
      })}
    </div>
  );
}

/** What is short stands side by side, as much as there is room for, and fills its line. */
const WIDTHS: Partial<Record<FieldName, string>> = {
  ...{ title: "basis-full", scope: "basis-full", slots: "basis-full" },
  ...{ expires: "basis-56", date: "basis-56", place: "basis-56" },
};

interface OneProps {
  name: FieldName;
  label: string;
  value: string;
  isRequired: boolean;
  onChange(value: string): void;
}

function OneField({ name, label, value, isRequired, onChange }: OneProps) {
  if (name === "slots") return <SlotFields label={label} value={value} onChange={onChange} />;
  if (name === "scope") return <Lines label={label} value={value} onChange={onChange} />;
  return (
    <Field
      label={label}
      value={value}
      required={isRequired}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      {...INPUTS[name]}
    />
  );
}

const WHOLE = { inputMode: "numeric", pattern: "[0-9]*", maxLength: 4 } as const;
const SUM = { inputMode: "decimal", maxLength: 14 } as const;
const TIME = { type: "datetime-local" } as const;

const INPUTS: Readonly<Record<Exclude<FieldName, "slots" | "scope">, object>> = {
  title: { dir: "auto", maxLength: MAX_TITLE_LENGTH },
  place: { dir: "auto", maxLength: MAX_PLACE_LENGTH },
  price: SUM,
  extraPrice: SUM,
  days: WHOLE,
  extraDays: WHOLE,
  revisions: WHOLE,
  minutes: WHOLE,
  expires: TIME,
  date: TIME,
};

/** A line for each thing that is part of it. */
function Lines({ label, value, onChange }: Pick<OneProps, "label" | "value" | "onChange">) {
  const t = useTranslations("cards");
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        required
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="rounded-xl border border-line bg-surface px-4 py-2.5"
      />
      <p id={`${id}-hint`} className="text-ink-soft text-sm">
        {t("scopeHint")}
      </p>
    </div>
  );
}
