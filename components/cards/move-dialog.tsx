"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { CardMove, CardView, InterviewContent } from "@/lib/cards/types";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { actOf } from "./card-acts";
import { CardDialog } from "./card-dialog";
import { SlotTime } from "./slot-list";
import { useKept } from "./use-kept";
import { useMove } from "./use-move";

interface Props {
  card: CardView;
  move: CardMove;
  onClose(): void;
}

/** Says what a yes, a no or an end means, takes a reason or the time that is chosen, and makes the move. */
export function MoveDialog({ card, move, onClose }: Props) {
  const t = useTranslations("cards");
  // What was on the screen when the dialog was opened is what is decided on: if it moves on meanwhile, the server says so.
  const [{ version, rev, content }] = useState(card);
  const { value: body, change: setBody, forget } = useKept(`${card.id}:${version}:${move}`, "");
  const [slot, setSlot] = useState<number | null>(null);
  const { make, ...making } = useMove(`/api/v1/cards/${card.id}/moves`, forget);
  const act = actOf(card, move);
  const isChoice = move === "chosen" && content?.kind === "interview";
  return (
    <CardDialog
      title={t(`act.${act}`)}
      text={t(`means.${act}`)}
      action={t(`act.${act}`)}
      {...{ ...making, onClose }}
      missing={isChoice && slot === null && t("timeMissing")}
      onMove={() => void make({ move, version, rev, body: body.trim(), ...(isChoice && { slot }) })}
    >
      {isChoice && <SlotChoice content={content} slot={slot} onChange={setSlot} />}
      <Words label={t(move === "declined" ? "reason" : "words")} value={body} onChange={setBody} />
    </CardDialog>
  );
}

function SlotChoice(props: { content: InterviewContent; slot: number | null; onChange(slot: number): void }) {
  const { content, slot, onChange } = props;
  const t = useTranslations("cards");
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">{t("times")}</legend>
      {content.slots.map((at, place) => (
        <label
          key={at}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl border border-line px-3.5 py-2 has-checked:border-accent-ink has-checked:bg-accent-soft"
        >
          <input type="radio" name={name} checked={slot === place} onChange={() => onChange(place)} />
          <SlotTime at={at} timeZone={content.timeZone} />
        </label>
      ))}
    </fieldset>
  );
}

function Words({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        maxLength={MAX_BODY_LENGTH}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="rounded-xl border border-line bg-canvas px-4 py-3"
      />
    </div>
  );
}
