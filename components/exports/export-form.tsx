"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { languageFor } from "@/lib/exports/rules";
import { laneOf } from "@/lib/messages/lane-rules";
import { DayFields } from "./day-fields";
import { LaneField } from "./lane-field";
import { LanguageField } from "./language-field";
import type { Exports } from "./use-exports";

interface Props {
  conversationId: string;
  exports: Exports;
}

const CHOICES = ["all", "lane", "days"] as const;
type Choice = (typeof CHOICES)[number];

/** What of the conversation to export. */
export function ExportForm({ conversationId, exports: { ask, isAsking, problem } }: Props) {
  const t = useTranslations("exports");
  const id = useId();
  const [choice, setChoice] = useState<Choice>("all");
  const [lane, setLane] = useState("");
  const [days, setDays] = useState({ from: "", to: "" });
  const [language, setLanguage] = useState(() => languageFor(navigator.languages));
  const isMissing = choice === "lane" ? lane === "" : choice === "days" && !days.from && !days.to;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { from, to } = choice === "days" ? days : { from: "", to: "" };
    void ask({ lane: choice === "lane" ? laneOf(lane) : null, from: from || null, to: to || null, language });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium text-sm">{t("what")}</legend>
        {CHOICES.map((one) => (
          <label
            key={one}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-2xl border border-line px-4 hover:bg-sand has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={`${id}-choice`}
              checked={choice === one}
              onChange={() => setChoice(one)}
              className="size-4 accent-accent"
            />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {choice === "lane" && <LaneField conversationId={conversationId} value={lane} onChange={setLane} />}
      {choice === "days" && <DayFields {...days} onChange={setDays} />}
      <LanguageField value={language} onChange={setLanguage} />
      {problem && <Notice tone="danger">{problem}</Notice>}
      <Button type="submit" disabled={isAsking || isMissing}>
        {isAsking ? t("making") : t("make")}
      </Button>
    </form>
  );
}
