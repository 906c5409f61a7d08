"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTalk } from "@/components/messages/talk-context";
import type { QuoteView } from "@/lib/messages/types";

/** A quoted message in two lines: whose it is, and how it begins. */
export function QuoteText({ quote }: { quote: QuoteView }) {
  const t = useTranslations("messages");
  const talk = useTalk();
  const isOwn = quote.senderId === talk?.viewerId;
  return (
    <span className="block min-w-0">
      <span dir="auto" className="block truncate text-start font-semibold text-accent-ink text-xs">
        {isOwn ? t("you") : talk?.participant.name}
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-ink-soft text-sm">
        {quote.files && <Paperclip aria-hidden="true" className="size-3.5 shrink-0" />}
        <span dir="auto" className="min-w-0 flex-1 truncate text-start">
          <Said quote={quote} />
        </span>
      </span>
    </span>
  );
}

function Said({ quote: { preview, files, deletedAt } }: { quote: QuoteView }) {
  const t = useTranslations("messages");
  const ofFiles = useTranslations("inbox");
  if (deletedAt) return <i>{t("quoteUnsent")}</i>;
  return preview || (files ? ofFiles("files", { ...files }) : "");
}
