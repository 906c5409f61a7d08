"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import { CardFace } from "@/components/cards/card-face";
import { useIsReviewed } from "@/components/cards/cards-context";
import { Unfold } from "@/components/cards/unfold";
import { ContextCard } from "@/components/marketplace/context-card";
import { EventRow } from "@/components/messages/message/event-row";
import { useTalk } from "@/components/messages/talk-context";
import { asAgreed } from "@/lib/cards/rules";
import type { MessageView } from "@/lib/messages/types";
import { reviewableUntil } from "@/lib/reviews/rules";
import { DoneSentence } from "./done-sentence";
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
  const t = useTranslations("cards");
  const talk = useTalk();
  const known = useKnown(message.context?.id);
  const order = useNewest(message.context);
  const isReviewed = useIsReviewed(message.context?.id, talk?.viewerId);
  if (!step || order?.kind !== "order") return null;
  const isCurrent = known?.stepSeq === seq;
  return (
    <div data-step={step}>
      <EventRow
        icon={<StepIcon step={step} />}
        title={
          <Link href={order.url} className="hover:underline">
            <DoneSentence message={message} name={senderName} isOwn={isOwn} number={order.number} />
          </Link>
        }
        at={message.createdAt}
        body={body}
      >
        {attachments.length > 0 && (
          <div className="flex flex-col gap-1">
            <AttachmentList attachments={attachments} />
          </div>
        )}
        {message.card && (
          <Unfold label={t("terms")}>
            <CardFace card={asAgreed(message.card)} />
          </Unfold>
        )}
        {isCurrent && <ContextCard context={order} />}
        {talk && (
          <StepButtons
            order={order}
            viewerId={talk.viewerId}
            conversationId={talk.id}
            name={talk.participant.name}
            isCurrent={isCurrent}
            reviewUntil={isReviewed ? null : reviewableUntil(new Date(message.createdAt)).toISOString()}
          />
        )}
      </EventRow>
    </div>
  );
}
