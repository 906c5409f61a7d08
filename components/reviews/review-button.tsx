"use client";

import { Star } from "lucide-react";
import dynamic from "next/dynamic";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Fetched when a review is about to be written. */
const ReviewDialog = dynamic(() => import("./review-dialog").then((module) => module.ReviewDialog), { ssr: false });

interface Props {
  orderId: string;
  /** Until when it can be written; ISO 8601. */
  until: string;
}

/** The way to say how an order went, as long as there is time to. */
export function ReviewButton({ orderId, until }: Props) {
  const t = useTranslations("cards");
  const now = useNow({ updateInterval: 60_000 });
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {Date.parse(until) > now.getTime() && (
        <Button onClick={() => setIsOpen(true)} aria-haspopup="dialog">
          <Star aria-hidden="true" className="size-4.5" />
          {t("review.write")}
        </Button>
      )}
      {isOpen && <ReviewDialog orderId={orderId} until={until} onClose={() => setIsOpen(false)} />}
    </>
  );
}
