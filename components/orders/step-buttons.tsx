"use client";

import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewButton } from "@/components/reviews/review-button";
import { late } from "@/components/site/late";
import { Button, buttonClass } from "@/components/ui/button";
import { type Standing, stepsOf } from "@/lib/orders/step-rules";
import type { OrderStep } from "@/lib/orders/types";

/** Fetched when the first step is about to be taken. */
const StepDialog = late(() => import("./step-dialog").then((module) => module.StepDialog));

interface Props {
  order: Standing & { id: string; number: number };
  viewerId: string;
  conversationId: string;
  /** The other person's. */
  name: string;
  /** Until when the viewer may review it; null where they may not, or have. */
  reviewUntil?: string | null;
  /** Nothing is offered where the order has moved on since; an open dialog stays, and says so. */
  isCurrent?: boolean;
}

/** What the viewer may do with an order now; where that is nothing, for whom one waits. */
export function StepButtons({ order, viewerId, conversationId, name, reviewUntil, isCurrent = true }: Props) {
  const [step, setStep] = useState<OrderStep | null>(null);

  function choose(chosen: OrderStep) {
    // Where it could not be fetched, the next press tries again.
    StepDialog.fetchAhead();
    setStep(chosen);
  }

  return (
    <>
      {isCurrent && <Offered {...{ order, viewerId, conversationId, name, reviewUntil }} onChoose={choose} />}
      {step && <StepDialog order={order} step={step} conversationId={conversationId} onClose={() => setStep(null)} />}
    </>
  );
}

function Offered(props: Props & { onChoose(step: OrderStep): void }) {
  const { order, viewerId, conversationId, name, reviewUntil, onChoose } = props;
  const t = useTranslations("orders");
  const steps = stepsOf(order, viewerId);
  const [first] = steps;
  if (order.status === "completed") {
    return (
      <div className="flex flex-wrap gap-2">
        <ReviewButton orderId={order.id} until={reviewUntil ?? null} />
        <AgainLink orderId={order.id} conversationId={conversationId} />
      </div>
    );
  }
  return (
    <>
      {(!first || first === "cancelled") && order.status !== "cancelled" && (
        <p className="text-ink-soft text-sm">{t("waitsFor", { name })}</p>
      )}
      {steps.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {steps.map((item) => (
            <Button key={item} variant={variantOf(item, first)} onClick={() => onChoose(item)} aria-haspopup="dialog">
              {t(`act.${item}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** A finished order leads to the next one: into the same conversation, about what was done well. */
function AgainLink({ orderId, conversationId }: { orderId: string; conversationId: string }) {
  const t = useTranslations("orders");
  return (
    <Link
      href={`/inbox/${conversationId}?order=${orderId}`}
      prefetch={false}
      className={`${buttonClass("outline")} self-start`}
    >
      <MessageCircle aria-hidden="true" className="size-4.5" />
      {t("workAgain")}
    </Link>
  );
}

function variantOf(step: OrderStep, first: OrderStep | undefined) {
  if (step === "cancelled") return "plain";
  return step === first ? "primary" : "outline";
}
