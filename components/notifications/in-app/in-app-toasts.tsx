"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useDeedSentence } from "@/components/notifications/centre/use-deed-sentence";
import { Avatar } from "@/components/ui/avatar";
import { FloatingWord } from "@/components/ui/floating-word";
import type { News } from "./news";

const SHOWN_MS = 7000;

interface Props {
  news: readonly News[];
  isReady: boolean;
  onPass(key: string): void;
}

/** What is new, along the upper edge: each says who and what, and leads there. While one points at it, or is in it, it stays. */
export function InAppToasts({ news, isReady, onPass }: Props) {
  const t = useTranslations("notifications");
  const [isHeld, setIsHeld] = useState(false);
  return (
    // Always there, for screen readers tell only of what comes into a region that they know.
    <section
      aria-label={t("told")}
      aria-live="polite"
      data-in-app={isReady ? "ready" : "waiting"}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-none fixed inset-x-3 top-17 z-30 flex flex-col gap-2 sm:start-auto sm:end-4 sm:w-88 md:top-32"
    >
      {news.map((one) => (
        <NewsToast key={one.key} news={one} isHeld={isHeld} onPass={() => onPass(one.key)} />
      ))}
    </section>
  );
}

function NewsToast({ news, isHeld, onPass }: { news: News; isHeld: boolean; onPass(): void }) {
  const t = useTranslations("notifications");
  const tell = useDeedSentence();
  usePassing(onPass, isHeld, news);
  const { person, text, path } = news;
  return (
    <FloatingWord tone="surface" look="items-start" dismiss={t("dismiss")} onDismiss={onPass}>
      <Link href={path} onClick={onPass} className="flex min-w-0 flex-1 items-start gap-3 rounded-xl p-2 hover:bg-sand">
        <Avatar name={person.name} image={person.image} />
        <span className="min-w-0 flex-1">
          {text.kind === "deed" ? (
            <span className="line-clamp-3 break-words">{tell(text.notification)}</span>
          ) : (
            <>
              <bdi dir="auto" className="text-along block truncate font-semibold">
                {person.name}
              </bdi>
              <bdi dir="auto" className="line-clamp-2 break-words text-ink-soft text-sm">
                {text.preview || t("files")}
              </bdi>
              {text.count > 1 && (
                <span className="mt-1 block font-medium text-accent-ink text-xs">
                  {t("several", { count: text.count })}
                </span>
              )}
            </>
          )}
        </span>
      </Link>
    </FloatingWord>
  );
}

/** Goes after a while, counted anew for newer news in its place, and not while it is held. */
function usePassing(onPass: () => void, isHeld: boolean, news: News): void {
  const newest = useRef(onPass);
  useEffect(() => {
    newest.current = onPass;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other news begin the time anew.
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => newest.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, news]);
}
