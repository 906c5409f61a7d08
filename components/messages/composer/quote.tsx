"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { QuoteText } from "@/components/messages/message/quote-text";
import { focusComposer } from "./focus-composer";
import { useReplyTo } from "./reply-context";

/** What the message that is being written answers; Escape in its form takes that back. */
export function ComposerQuote() {
  const t = useTranslations("messages");
  const { replyTo, cancel } = useReplyTo();
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!replyTo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isHere = event.target instanceof Node && section.current?.closest("form")?.contains(event.target);
      // Whatever is open over the form closes first, and a word being composed is given up first.
      if (event.key !== "Escape" || !isHere || event.defaultPrevented || event.isComposing) return;
      // The next one leads out of the form.
      event.preventDefault();
      cancel();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [replyTo, cancel]);

  if (!replyTo) return null;
  return (
    <section ref={section} aria-label={t("answering")} className="flex items-center gap-1">
      <div className="min-w-0 flex-1 rounded-e-xl border-accent-ink border-s-3 bg-sand px-3 py-1.5">
        <QuoteText quote={replyTo} />
      </div>
      <button
        type="button"
        onClick={() => {
          cancel();
          focusComposer();
        }}
        aria-label={t("cancelReply")}
        className="rounded-full p-2 hover:bg-sand"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </section>
  );
}
