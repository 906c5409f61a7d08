"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useAddressFields } from "@/components/site/address";
import { listAddress, resultsAddress } from "@/lib/search/address";

/** Out of a conversation: on a phone to the list, or to the results it was opened from, which the keyboard finds anywhere. */
export function BackLink() {
  const t = useTranslations("messages");
  const fields = useAddressFields();
  const results = resultsAddress(fields);
  return (
    <Link
      href={results ?? listAddress(fields)}
      aria-label={t(results ? "backToResults" : "back")}
      className={`rounded-full p-2 hover:bg-sand ${results ? "md:not-focus:sr-only" : "md:hidden"}`}
    >
      <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </Link>
  );
}
