"use client";

import { useTranslations } from "next-intl";
import { useTypists } from "@/components/realtime/use-typists";
import { TypingDots } from "@/components/ui/typing-dots";
import { useTalk } from "./talk-context";

/** Between the log and the composer: that the other is writing. Its place is always there, so that nothing moves. */
export function Typing() {
  const t = useTranslations("messages");
  const talk = useTalk();
  const isTyping = useTypists(talk?.viewerId ?? "");
  return (
    <div className="h-6 shrink-0 px-3 sm:px-5">
      <p role="status" className="mx-auto flex h-full max-w-3xl items-center gap-2 text-ink-soft text-xs">
        {talk && isTyping(talk.id) && (
          <>
            <TypingDots />
            <span className="truncate">{t("typing", { name: talk.participant.name })}</span>
          </>
        )}
      </p>
    </div>
  );
}
