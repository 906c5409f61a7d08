"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Results } from "./use-results";

const MARGIN_PX = 600;

/** Loads the next page when one comes near the end of what is there, or when asked to. */
export function MoreFound({ results: { state, loadMore } }: { results: Results }) {
  const t = useTranslations("search");
  const mark = useRef<HTMLDivElement>(null);
  const canLoad = state.more === "none" && state.status === "answered";
  const newest = useRef(loadMore);
  useEffect(() => {
    newest.current = loadMore;
  });
  useEffect(() => {
    if (!mark.current || !canLoad) return;
    const root = mark.current.closest("[data-scroller]");
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && newest.current(), {
      ...{ root, rootMargin: `${MARGIN_PX}px 0px` },
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [canLoad]);
  return (
    <div ref={mark} className="flex flex-col items-center gap-2 py-3">
      {state.more === "failed" && (
        <p role="alert" className="text-danger text-sm">
          {t("moreFailed")}
        </p>
      )}
      <Button variant="quiet" onClick={loadMore} disabled={state.more === "asking"}>
        {state.more === "asking" ? t("loadingMore") : t(state.more === "failed" ? "tryAgain" : "showMore")}
      </Button>
    </div>
  );
}
