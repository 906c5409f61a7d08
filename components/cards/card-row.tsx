"use client";

import { useTranslations } from "next-intl";
import { EventRow } from "@/components/messages/message/event-row";
import { useTalk } from "@/components/messages/talk-context";
import { late } from "@/components/site/late";
import { isEnded } from "@/lib/cards/move-rules";
import { sentenceOf } from "@/lib/cards/sentences";
import type { CardView } from "@/lib/cards/types";
import { isolated } from "@/lib/i18n/isolated";
import type { MessageView } from "@/lib/messages/types";
import { CardFace } from "./card-face";
import { CardIcon } from "./card-icon";
import { useNewestCard } from "./cards-context";
import { MoveButtons } from "./move-buttons";
import { Unfold } from "./unfold";

/** Fetched when it is asked for. */
const PastFace = late(() => import("./past-face").then((module) => module.PastFace));

interface Props {
  message: MessageView;
  card: CardView;
  senderName: string;
  isOwn: boolean;
}

/** A move of a card in its conversation: what was done and said, and, where it is the newest, the card as it stands now. */
export function CardRow({ message, card: told, senderName, isOwn }: Props) {
  const { seq, move, cardVersion, body, createdAt } = message;
  const t = useTranslations("cards");
  const talk = useTalk();
  const { card, moveSeq } = useNewestCard(told);
  if (!move) return null;
  const isCurrent = moveSeq === seq;
  const number = String(card.order?.number ?? "");
  const title = isolated(card.content?.title ?? "");
  const values = { isOwn: String(isOwn), name: isolated(senderName), title, number };
  return (
    <div data-card={card.kind} data-move={move}>
      <EventRow
        icon={<CardIcon kind={card.kind} move={move} />}
        title={t(`did.${sentenceOf(card.kind, move)}`, values)}
        at={createdAt}
        body={body}
      >
        {isCurrent && <CardFace card={card} fold={isEnded(card) ? "shut" : "open"} />}
        {!isCurrent && cardVersion !== null && (
          <Unfold label={t("terms")}>
            <PastFace card={card} version={cardVersion} />
          </Unfold>
        )}
        {talk && <MoveButtons card={card} talk={talk} isCurrent={isCurrent} />}
      </EventRow>
    </div>
  );
}
