"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { resultsAddress } from "@/lib/search/address";

/** Out of a conversation: on a phone to the list, or to the results it was opened from, which the keyboard finds anywhere. */
export function BackLink({ listHref }: { listHref: string }) {
  const t = useTranslations("messages");
  const results = resultsAddress(useSearchParams());
  return (
    <Link
      href={results ?? listHref}
      aria-label={t(results ? "backToResults" : "back")}
      className={`rounded-full p-2 hover:bg-sand ${results ? "md:not-focus:sr-only" : "md:hidden"}`}
    >
      <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </Link>
  );
}
