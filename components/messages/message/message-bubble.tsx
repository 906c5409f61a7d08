"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LateAttachmentList } from "@/components/attachments/late-parts";
import { LateContextMark } from "@/components/messages/lanes/late-context-mark";
import type { AttachmentView } from "@/lib/attachments/types";
import { opensContext } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { Body } from "./body";
import { Quote } from "./quote";

interface Props {
  message: Pick<MessageView, "body" | "createdAt" | "editedAt" | "deletedAt" | "context" | "replyTo"> &
    Partial<Pick<MessageView, "contextSeq">> & {
      /** None while it is on its way. */
      seq?: number;
      /** Said while it is. */
      opens?: boolean;
      attachments: readonly AttachmentView[];
    };
  /** For screen readers; people see it by side and colour. */
  senderName: string;
  isOwn: boolean;
  isFirstOfGroup: boolean;
  isLastOfGroup: boolean;
  /** Stands in the place of all that was said. */
  instead?: ReactNode;
  /** Stands in the place of the text. */
  text?: ReactNode;
  /** Over its upper edge. */
  tools?: ReactNode;
  /** Under what was said, as a part of it. */
  footer?: ReactNode;
  /** Stands below: what became of it. */
  status?: ReactNode;
}

/** One message: what was said, and on hover or focus when exactly. */
export function MessageBubble({ message, senderName, isOwn, isFirstOfGroup, isLastOfGroup, ...props }: Props) {
  const t = useTranslations("messages");
  const { context, contextSeq, createdAt, deletedAt, editedAt, replyTo, seq = null } = message;
  const { instead = deletedAt && <Tombstone />, text, tools, footer, status } = props;
  const opens = opensContext(message);
  // The card stays where it stands, also over what was unsent.
  const hasMark = (context !== null || Boolean(contextSeq)) && (opens || (isFirstOfGroup && !instead));
  const side = isOwn ? "items-end" : "items-start";
  return (
    <div className={`group relative flex flex-col gap-1 ${side} ${isFirstOfGroup ? "mt-3" : "mt-0.5"}`}>
      {!instead && tools}
      {hasMark && <LateContextMark context={context} opens={opens} />}
      {replyTo && !instead && <Quote quote={replyTo} fromSeq={seq} />}
      <div className={`flex max-w-[85%] items-end gap-2 sm:max-w-[72%] ${isOwn ? "flex-row-reverse" : ""}`}>
        <span className="sr-only">{isOwn ? t("byYou") : t("by", { name: senderName })}</span>
        {instead || (
          <div className={`flex min-w-0 flex-col gap-1 ${side}`}>
            {message.attachments.length > 0 && <LateAttachmentList attachments={message.attachments} />}
            {text ?? (message.body && <Body body={message.body} isOwn={isOwn} />)}
          </div>
        )}
        <BubbleTime isQuiet={!isLastOfGroup} createdAt={createdAt} note={editedAt && !deletedAt ? t("edited") : null} />
      </div>
      {!instead && footer}
      {status}
    </div>
  );
}

function Tombstone() {
  const t = useTranslations("messages");
  return <p className="rounded-2xl border border-line border-dashed px-3.5 py-2 text-ink-soft italic">{t("unsent")}</p>;
}

interface TimeProps {
  createdAt: string;
  note: string | null;
  isQuiet: boolean;
}

const QUIET = "opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible/message:opacity-100";

/** The time of day, in full on hover and focus; inside a group it is quiet until then. */
function BubbleTime({ createdAt, note, isQuiet }: TimeProps) {
  const format = useFormatter();
  const date = new Date(createdAt);
  return (
    <span className="flex shrink-0 gap-1.5 pb-1.5 text-ink-soft text-xs">
      {note && <span>{note}</span>}
      <time
        dateTime={createdAt}
        title={format.dateTime(date, "exact")}
        className={isQuiet ? QUIET : ""}
        // The server's zone data may be newer than the browser's (Morocco moved in 2026); its text stands.
        suppressHydrationWarning
      >
        <span className="sm:group-focus-visible/message:hidden">{format.dateTime(date, "clock")}</span>
        <span className="hidden sm:group-focus-visible/message:inline">{format.dateTime(date, "exact")}</span>
      </time>
    </span>
  );
}
