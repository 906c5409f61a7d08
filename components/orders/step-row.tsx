"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import { ContextCard } from "@/components/marketplace/context-card";
import { useTalk } from "@/components/messages/talk-context";
import type { MessageView } from "@/lib/messages/types";
import { useKnown, useNewest } from "./orders-context";
import { StepButtons } from "./step-buttons";
import { StepIcon } from "./step-icon";

interface Props {
  message: MessageView;
  senderName: string;
  isOwn: boolean;
}

/** A step of an order in its conversation: what was done, what was said with it, and what can be done next. */
export function StepRow({ message, senderName, isOwn }: Props) {
  const { seq, step, body, attachments } = message;
  const t = useTranslations("orders");
  const talk = useTalk();
  const known = useKnown(message.context?.id);
  const order = useNewest(message.context);
  if (!step || order?.kind !== "order") return null;
  const isCurrent = known?.stepSeq === seq;
  return (
    <div
      data-step={step}
      className="mx-auto my-3 flex w-full max-w-md flex-col gap-3 rounded-2xl border border-line bg-surface p-3 shadow-card sm:p-4"
    >
      <div className="flex items-center gap-3">
        <StepIcon step={step} />
        <p className="min-w-0 flex-1 text-balance font-medium leading-snug">
          <Link href={order.url} className="hover:underline">
            {t(`did.${step}`, { isOwn: String(isOwn), name: senderName, number: String(order.number) })}
          </Link>
        </p>
        <StepTime at={message.createdAt} />
      </div>
      {body && (
        <p dir="auto" data-body className="whitespace-pre-wrap wrap-anywhere rounded-xl bg-sand px-3.5 py-2">
          {body}
        </p>
      )}
      {attachments.length > 0 && (
        <div className="flex flex-col gap-1">
          <AttachmentList attachments={attachments} />
        </div>
      )}
      {isCurrent && <ContextCard context={order} />}
      {talk && (
        <StepButtons
          order={order}
          viewerId={talk.viewerId}
          conversationId={talk.id}
          name={talk.participant.name}
          isCurrent={isCurrent}
        />
      )}
    </div>
  );
}

function StepTime({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, "exact")}
      // The server's zone data may be newer than the browser's; its text stands.
      suppressHydrationWarning
      className="shrink-0 self-start pt-2 text-ink-soft text-xs"
    >
      {format.dateTime(date, "clock")}
    </time>
  );
}
