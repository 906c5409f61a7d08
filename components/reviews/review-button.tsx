"use client";

import { Star } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { focusIfLost } from "@/components/cards/focus-if-lost";
import { late } from "@/components/site/late";
import { Button } from "@/components/ui/button";

/** Fetched when a review is about to be written. */
const ReviewDialog = late(() => import("./review-dialog").then((module) => module.ReviewDialog));

interface Props {
  orderId: string;
  /** Until when it can be written; null where it cannot be, or was: an open dialog stays until it is closed. */
  until: string | null;
}

/** The way to say how an order went, as long as there is time to. */
export function ReviewButton({ orderId, until }: Props) {
  const t = useTranslations("cards");
  const now = useNow({ updateInterval: 60_000 });
  const [openUntil, setOpenUntil] = useState<string | null>(null);
  const close = () => {
    setOpenUntil(null);
    focusIfLost('[data-card="review"]');
  };
  return (
    <>
      {until && Date.parse(until) > now.getTime() && (
        <Button
          onClick={() => {
            // Where it could not be fetched, the next press tries again.
            ReviewDialog.fetchAhead();
            setOpenUntil(until);
          }}
          aria-haspopup="dialog"
        >
          <Star aria-hidden="true" className="size-4.5" />
          {t("review.write")}
        </Button>
      )}
      {openUntil && <ReviewDialog orderId={orderId} until={openUntil} onClose={close} />}
    </>
  );
}
