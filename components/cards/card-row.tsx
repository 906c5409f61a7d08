"use client";

import { useTranslations } from "next-intl";
import { EventRow } from "@/components/messages/message/event-row";
import { useTalk } from "@/components/messages/talk-context";
import { sentenceOf } from "@/lib/cards/sentences";
import type { CardView } from "@/lib/cards/types";
import type { MessageView } from "@/lib/messages/types";
import { CardFace } from "./card-face";
import { CardIcon } from "./card-icon";
import { useNewestCard } from "./cards-context";
import { MoveButtons } from "./move-buttons";

interface Props {
  message: MessageView;
  card: CardView;
  senderName: string;
  isOwn: boolean;
}

/** A move of a card in its conversation: what was done and said, and, where it is the newest, the card as it stands now. */
export function CardRow({ message, card: told, senderName, isOwn }: Props) {
  const { seq, move, body, createdAt } = message;
  const t = useTranslations("cards");
  const talk = useTalk();
  const { card, moveSeq } = useNewestCard(told);
  if (!move) return null;
  const isCurrent = moveSeq === seq;
  const number = String(card.order?.number ?? "");
  const values = { isOwn: String(isOwn), name: senderName, title: card.content?.title ?? "", number };
  return (
    <div data-card={card.kind} data-move={move}>
      <EventRow
        icon={<CardIcon kind={card.kind} move={move} />}
        title={<bdi dir="auto">{t(`did.${sentenceOf(card.kind, move)}`, values)}</bdi>}
        at={createdAt}
        body={body}
      >
        {isCurrent && <CardFace card={card} />}
        {talk && (
          <MoveButtons card={card} viewerId={talk.viewerId} name={talk.participant.name} isCurrent={isCurrent} />
        )}
      </EventRow>
    </div>
  );
}
