"use client";

import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
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
  viewerId: string;
  /** The other person's. */
  name: string;
  /** Nothing is offered where the card has moved on since; an open dialog stays, and says so. */
  isCurrent: boolean;
}

/** What the viewer may do with a card now; where it is the other's turn, that one waits for them. */
export function MoveButtons({ card, viewerId, name, isCurrent }: Props) {
  const [move, setMove] = useState<CardMove | null>(null);
  const { moveSeq } = useNewestCard(card);
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
      {isCurrent && <Offered {...{ card, viewerId, name }} onChoose={choose} />}
      {move && PROPOSING.includes(move) && <CardForm card={card} move={move} onClose={close} />}
      {move && !PROPOSING.includes(move) && <MoveDialog card={card} move={move} onClose={close} />}
    </>
  );
}

function Offered({ card, viewerId, name, onChoose }: Omit<Props, "isCurrent"> & { onChoose(move: CardMove): void }) {
  const t = useTranslations("cards");
  const now = useNow({ updateInterval: 60_000 });
  const order = useKnown(card.order?.id)?.context;
  const orderStatus = order?.kind === "order" ? order.status : null;
  const moves = movesOf(card, viewerId, { now, isBlocked: false, orderStatus });
  const isAsked = card.status === "open" && card.kind !== "review" && card.proposerId !== viewerId;
  return (
    <>
      {card.status === "open" && card.kind !== "review" && !isAsked && moves.length > 0 && (
        <p className="text-ink-soft text-sm">{t("waitsFor", { name })}</p>
      )}
      {moves.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {moves.map((move) => (
            <Button key={move} variant={variantOf(move, isAsked)} onClick={() => onChoose(move)} aria-haspopup="dialog">
              {t(`act.${actOf(card, move)}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function variantOf(move: CardMove, isAsked: boolean) {
  if (isYes(move)) return "primary";
  return PROPOSING.includes(move) && isAsked ? "outline" : "plain";
}
