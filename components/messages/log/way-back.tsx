"use client";

import { CornerDownLeft, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useJump } from "./jump-context";

type Follow = (seq: number, fromSeq: number | null) => void;

const FollowContext = createContext<Follow>(() => {});

/** Leads to a quoted message, and offers the way back to the one that quotes it. */
export function useFollow(): Follow {
  return useContext(FollowContext);
}

/** Around the log: at its end stands the way back, once a quote has led away. */
export function WayBack({ children }: { children: ReactNode }) {
  const t = useTranslations("messages");
  const jump = useJump();
  const [fromSeq, setFromSeq] = useState<number | null>(null);
  const follow = useCallback<Follow>(
    (seq, from) => {
      setFromSeq(from);
      jump(seq);
    },
    [jump],
  );
  return (
    <FollowContext value={follow}>
      {children}
      {fromSeq !== null && (
        <div className="pointer-events-none relative z-10">
          <div className="pointer-events-auto absolute start-3 bottom-3 flex items-center rounded-full border border-line bg-surface shadow-card">
            <button
              type="button"
              onClick={() => {
                setFromSeq(null);
                jump(fromSeq);
              }}
              className="flex min-h-9 items-center gap-2 rounded-full ps-3 pe-2 font-medium text-accent-ink text-sm hover:bg-accent-soft"
            >
              <CornerDownLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
              {t("wayBack")}
            </button>
            <button
              type="button"
              onClick={() => setFromSeq(null)}
              aria-label={t("stayHere")}
              className="rounded-full p-2.5 text-ink-soft hover:bg-sand"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </div>
        </div>
      )}
    </FollowContext>
  );
}
