"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Price } from "@/components/marketplace/price";
import { HttpError, postJson } from "@/components/site/api";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PackageView } from "@/lib/marketplace/types";
import type { OrderView } from "@/lib/orders/types";
import { Question } from "./question";

interface Props {
  gig: { id: string; title: string };
  offer: PackageView;
  sellerName: string;
  onClose(): void;
}

/** Says what ordering means, and orders; the order is then in the conversation with the seller. */
export function OrderDialog({ gig, offer, sellerName, onClose }: Props) {
  const t = useTranslations("orders");
  const dialog = useRef<HTMLDialogElement>(null);
  const { place, isPlacing, problem } = usePlacing(gig.id, offer.tier);
  return (
    <Question dialog={dialog} title={t("orderTitle")} onClose={onClose}>
      <div className="flex items-start justify-between gap-4 rounded-2xl bg-sand px-4 py-3">
        <div className="min-w-0">
          <p dir="auto" className="text-along font-medium">
            {offer.title}
          </p>
          <p dir="auto" className="text-along text-ink-soft text-sm">
            {gig.title}
          </p>
        </div>
        <p className="whitespace-nowrap font-semibold">
          <Price centimes={offer.priceCentimes} />
        </p>
      </div>
      <p className="text-ink-soft">{t("orderMeans", { name: sellerName })}</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="plain" onClick={() => dialog.current?.close()}>
          {t("notNow")}
        </Button>
        <Button onClick={place} disabled={isPlacing}>
          {isPlacing ? t("taking") : t("placeOrder")}
        </Button>
      </div>
    </Question>
  );
}

/** Orders once, however often it is tried while the dialog is open. */
function usePlacing(gigId: string, tier: PackageView["tier"]) {
  const t = useTranslations("messages");
  const router = useRouter();
  const [clientId] = useState(() => crypto.randomUUID());
  const [isPlacing, setIsPlacing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function place() {
    setIsPlacing(true);
    setProblem(null);
    try {
      const { conversationId } = await postJson<OrderView>("/api/v1/orders", { gigId, tier, clientId });
      router.push(`/inbox/${conversationId}`);
    } catch (error) {
      setIsPlacing(false);
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
    }
  }

  return { place: () => void place(), isPlacing, problem };
}
