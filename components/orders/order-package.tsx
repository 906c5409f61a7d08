"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { late } from "@/components/site/late";
import { Button, buttonClass } from "@/components/ui/button";
import type { GigView, PackageView } from "@/lib/marketplace/types";

/** Fetched when the first package is about to be ordered. */
const OrderDialog = late(() => import("./order-dialog").then((module) => module.OrderDialog));

interface Props {
  gig: Pick<GigView, "id" | "title">;
  offer: PackageView;
  sellerName: string;
  /** Where a visitor signs in to order; null for whoever has. */
  signInPath: string | null;
}

/** The way to order one package of a gig. */
export function OrderPackage({ gig, offer, sellerName, signInPath }: Props) {
  const t = useTranslations("orders");
  const [isOpen, setIsOpen] = useState(false);
  if (signInPath) {
    return (
      <Link href={signInPath} prefetch={false} className={buttonClass("outline")}>
        {t("orderPackage")}
      </Link>
    );
  }
  return (
    <>
      <Button
        variant="outline"
        onClick={() => {
          // Where it could not be fetched, the next press tries again.
          OrderDialog.fetchAhead();
          setIsOpen(true);
        }}
        aria-haspopup="dialog"
      >
        {t("orderPackage")}
      </Button>
      {isOpen && <OrderDialog gig={gig} offer={offer} sellerName={sellerName} onClose={() => setIsOpen(false)} />}
    </>
  );
}
