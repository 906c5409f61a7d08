"use client";

import { useNow, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Talk } from "@/components/messages/talk-context";
import { useKnown } from "@/components/orders/orders-context";
import { late } from "@/components/site/late";
import { Button } from "@/components/ui/button";
import { isYes, movesOf } from "@/lib/cards/move-rules";
import { PROPOSING } from "@/lib/cards/rules";
import type { CardMove, CardView } from "@/lib/cards/types";
import { actOf } from "./card-acts";
import { useNewestCard } from "./cards-context";
import { focusIfLost } from "./focus-if-lost";

/** Fetched when the first move is about to be made. */
const MoveDialog = late(() => import("./move-dialog").then((module) => module.MoveDialog));
const CardForm = late(() => import("./card-form").then((module) => module.CardForm));

interface Props {
  card: CardView;
  talk: Talk;
  /** Nothing is offered where the card has moved on since; an open dialog stays, and says so. */
  isCurrent: boolean;
}

/** What the viewer may do with a card now; where it is the other's turn, that one waits for them. */
export function MoveButtons({ card, talk, isCurrent }: Props) {
  const [move, setMove] = useState<CardMove | null>(null);
  const { moveSeq } = useNewestCard(card);
  const { content } = card;
  const close = () => {
    setMove(null);
    focusIfLost(`[data-seq="${moveSeq}"]`);
  };

  function choose(chosen: CardMove) {
    // Where it could not be fetched, the next press tries again.
    (PROPOSING.includes(chosen) ? CardForm : MoveDialog).fetchAhead();
    setMove(chosen);
  }

  return (
    <>
      {isCurrent && <Offered card={card} talk={talk} onChoose={choose} />}
      {move && content && PROPOSING.includes(move) && <CardForm {...{ card, content, move }} onClose={close} />}
      {move && !PROPOSING.includes(move) && <MoveDialog card={card} move={move} onClose={close} />}
    </>
  );
}

function Offered({ card, talk, onChoose }: Omit<Props, "isCurrent"> & { onChoose(move: CardMove): void }) {
  const t = useTranslations("cards");
  const now = useNow({ updateInterval: 60_000 });
  const order = useKnown(card.order?.id)?.context;
  const { viewerId, participant, cards } = talk;
  const facts = { now, isBlocked: false, orderStatus: order?.kind === "order" ? order.status : null };
  const moves = movesOf(card, viewerId, facts);
  if (moves.length === 0) return null;
  if (cards.isBlocked) return <Standstill>{t("blocked", { name: participant.name })}</Standstill>;
  const isAsked = card.proposerId !== viewerId;
  return (
    <>
      {card.status === "open" && !isAsked && <Standstill>{t("waitsFor", { name: participant.name })}</Standstill>}
      <div className="flex flex-wrap gap-2">
        {moves.map((move) => (
          <Button
            key={move}
            variant={variantOf(move, card.status === "open" && isAsked)}
            onClick={() => onChoose(move)}
            aria-haspopup="dialog"
          >
            {t(`act.${actOf(card, move)}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Why there is nothing to do, or for whom one waits. */
function Standstill({ children }: { children: ReactNode }) {
  return <p className="text-ink-soft text-sm">{children}</p>;
}

function variantOf(move: CardMove, isAsked: boolean) {
  if (isYes(move)) return "primary";
  return PROPOSING.includes(move) && isAsked ? "outline" : "quiet";
}
