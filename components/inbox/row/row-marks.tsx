"use client";

import { BellOff, CornerUpLeft, type LucideIcon, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { LabelDot } from "@/components/inbox/labels/label-dot";
import type { ConversationView } from "@/lib/conversations/types";
import type { LabelView } from "@/lib/inbox/types";

/** That a conversation is starred or muted. */
export function RowMarks({ conversation: { starredAt, mutedAt } }: { conversation: ConversationView }) {
  const t = useTranslations("inbox");
  return (
    <>
      {starredAt && <Mark icon={Star} text={t("starredMark")} look="fill-current text-saffron" />}
      {mutedAt && <Mark icon={BellOff} text={t("mutedMark")} look="text-ink-soft" />}
    </>
  );
}

/** That the viewer is to answer; whose turn it is otherwise needs no mark. */
export function TurnMark({ conversation: { turn } }: { conversation: ConversationView }) {
  const t = useTranslations("inbox");
  return turn === "yours" && <Mark icon={CornerUpLeft} text={t("list.your-turn")} look="text-accent-ink" />;
}

const MOST_DOTS = 3;

/** Its labels by their colours. */
export function LabelDots({ labels }: { labels: readonly LabelView[] }) {
  const t = useTranslations("inbox");
  if (labels.length === 0) return null;
  const names = t("labelled", { names: labels.map(({ name }) => name).join(", "), count: labels.length });
  return (
    <span title={names} className="flex shrink-0 gap-1">
      {labels.slice(0, MOST_DOTS).map(({ id, colour }) => (
        <LabelDot key={id} colour={colour} />
      ))}
      <span className="sr-only">{names}</span>
    </span>
  );
}

function Mark({ icon: Icon, text, look }: { icon: LucideIcon; text: string; look: string }) {
  return (
    <span title={text} className="shrink-0 self-center">
      <Icon aria-hidden="true" className={`size-3.5 rtl:-scale-x-100 ${look}`} />
      <span className="sr-only">{text}</span>
    </span>
  );
}
