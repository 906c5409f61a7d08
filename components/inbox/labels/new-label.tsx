"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { HttpError } from "@/components/site/api";
import { MAX_LABEL_NAME_LENGTH } from "@/lib/inbox/rules";
import type { LabelView } from "@/lib/inbox/types";
import { nextColour } from "./label-colours";
import type { Labels } from "./use-labels";

interface Props {
  labels: readonly LabelView[];
  onAdd: Labels["add"];
  onAdded?(label: LabelView): void;
}

/** Makes a label by its name; what is refused stays in the field. */
export function NewLabel({ labels, onAdd, onAdded }: Props) {
  const t = useTranslations("inbox.entry");
  const id = useId();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    try {
      const label = await onAdd(name, nextColour(labels));
      setName("");
      setProblem(null);
      onAdded?.(label);
    } catch (error) {
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
    }
  }

  return (
    <form onSubmit={(event) => void add(event)} className="flex flex-col gap-1 p-2">
      <div className="flex items-center gap-1">
        <input
          aria-label={t("newLabel")}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          placeholder={t("newLabel")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={MAX_LABEL_NAME_LENGTH}
          dir="auto"
          autoComplete="off"
          data-item
          className="min-h-10 min-w-0 flex-1 rounded-xl border border-line bg-surface px-3 text-sm placeholder:text-ink-soft aria-invalid:border-danger"
        />
        <button
          type="submit"
          aria-label={t("makeLabel")}
          disabled={!name.trim()}
          className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent hover:bg-accent-strong disabled:opacity-55"
        >
          <Plus aria-hidden="true" className="size-4" />
        </button>
      </div>
      <p id={`${id}-problem`} role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
    </form>
  );
}
