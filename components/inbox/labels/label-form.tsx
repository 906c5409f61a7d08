"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { HttpError } from "@/components/site/api";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { MAX_LABEL_NAME_LENGTH } from "@/lib/inbox/rules";
import type { LabelView } from "@/lib/inbox/types";
import { ColourChoice } from "./colour-choice";

interface Props {
  label: LabelView;
  onSave(fields: Pick<LabelView, "name" | "colour">): Promise<void>;
  onClose(): void;
}

/** Names and colours a label anew; what is refused stays in the form. */
export function LabelForm({ label, onSave, onClose }: Props) {
  const t = useTranslations("inbox.labels");
  const [name, setName] = useState(label.name);
  const [colour, setColour] = useState(label.colour);
  const [refusal, setRefusal] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setIsSaving(true);
    try {
      await onSave({ name, colour });
      onClose();
    } catch (error) {
      setRefusal((error instanceof HttpError && error.reason) || t("noAnswer"));
      setIsSaving(false);
    }
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
      }}
      className="flex flex-col gap-4 py-3"
    >
      <Field
        label={t("name")}
        value={name}
        error={refusal}
        onChange={(event) => setName(event.target.value)}
        maxLength={MAX_LABEL_NAME_LENGTH}
        dir="auto"
        autoComplete="off"
        required
        autoFocus
      />
      <ColourChoice colour={colour} onChange={setColour} />
      <div className="flex gap-2">
        <Button type="submit" disabled={isSaving}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
