"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { useJump } from "@/components/messages/log/jump-context";
import { late } from "@/components/site/late";
import { InThreadContext } from "./marks-context";
import { NotLoaded } from "./not-loaded";

const LateBar = late(() => import("./thread-search-bar").then(({ ThreadSearchBar }) => ThreadSearchBar), {
  Failed: ({ onRetry }) => (
    <div className="order-last basis-full">
      <NotLoaded onRetry={onRetry} />
    </div>
  ),
});

/** Opens a search within one conversation, in a line of its own below what it stands beside. */
export function ThreadSearch({ conversationId }: { conversationId: string }) {
  const t = useTranslations("search");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useJumpFromResults();

  function close() {
    setIsOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t("inThread")}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="shrink-0 rounded-full p-2.5 text-ink-soft hover:bg-sand hover:text-ink aria-expanded:bg-sand"
      >
        <Search aria-hidden="true" className="size-5" />
      </button>
      {isOpen && <LateBar conversationId={conversationId} onClose={close} />}
    </>
  );
}

/** The result that is open already leads to its message once more. */
function useJumpFromResults(): void {
  const jump = useJump();
  const { jump: shared } = useContext(InThreadContext);
  useEffect(() => {
    shared.current = jump;
    return () => {
      shared.current = null;
    };
  }, [jump, shared]);
}
