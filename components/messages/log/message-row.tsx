"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { Fragment, memo } from "react";
import { Receipt } from "@/components/messages/message/receipt";
import { SentMessage } from "@/components/messages/message/sent-message";
import { dayOf } from "@/components/site/day";
import { late } from "@/components/site/late";
import type { Participant } from "@/lib/conversations/types";
import { continuesGroup } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { DaySeparator } from "./day-separator";

/** Fetched where a conversation has an order or a card: most have none. */
const StepRow = late(() => import("@/components/orders/step-row").then((module) => module.StepRow), {
  isRendered: true,
});
const CardRow = late(() => import("@/components/cards/card-row").then((module) => module.CardRow), {
  isRendered: true,
});

interface Props {
  message: MessageView;
  previous: MessageView | undefined;
  /** One's own that is on its way counts, so that nothing moves once it is confirmed. */
  next: Parameters<typeof continuesGroup>[1] | undefined;
  participant: Participant;
  isOwn: boolean;
  isFirstUnread: boolean;
  /** A search in the conversation has arrived at it. */
  isFound: boolean;
  /** Nothing stands below it, on its way or not loaded. */
  isNewest: boolean;
}

/** One message of the log, with whatever begins there: a day, what is new, a group. Drawn anew only when it changes. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { message, previous, next, participant, isOwn, isFirstUnread, isFound, isNewest } = props;
  const timeZone = useTimeZone();
  const isNewDay = !previous || dayOf(previous.createdAt, timeZone) !== dayOf(message.createdAt, timeZone);
  const isFirstOfGroup = isNewDay || isFirstUnread || !continuesGroup(previous, message);
  return (
    <Fragment>
      {isNewDay && <DaySeparator at={message.createdAt} />}
      {isFirstUnread && <UnreadDivider />}
      <article
        data-seq={message.seq}
        data-client={message.clientId}
        data-found={isFound || undefined}
        tabIndex={-1}
        className="group/message rounded-2xl focus:bg-accent-soft data-found:bg-accent-soft"
      >
        {message.step ? (
          <StepRow message={message} senderName={participant.name} isOwn={isOwn} />
        ) : message.card ? (
          <CardRow message={message} card={message.card} senderName={participant.name} isOwn={isOwn} />
        ) : (
          <SentMessage
            message={message}
            senderName={participant.name}
            isOwn={isOwn}
            isFirstOfGroup={isFirstOfGroup}
            isLastOfGroup={!next || !continuesGroup(message, next)}
            status={isOwn && !message.deletedAt && <Receipt seq={message.seq} isNewest={isNewest} />}
          />
        )}
      </article>
    </Fragment>
  );
});

function UnreadDivider() {
  const t = useTranslations("messages");
  return (
    <div data-unread className="mt-4 scroll-mt-4 flex items-center gap-3 font-medium text-accent-ink text-xs">
      <span className="h-px flex-1 bg-accent-ink opacity-40" />
      <h2>{t("newMessages")}</h2>
      <span className="h-px flex-1 bg-accent-ink opacity-40" />
    </div>
  );
}
