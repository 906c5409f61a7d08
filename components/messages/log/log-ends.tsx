"use client";

import { useTranslations } from "next-intl";
import type { Edge } from "./use-pages";

const NOTE = "py-4 text-center text-ink-soft text-sm";

/** Above the first message that is loaded: where everything began, or that more comes. */
export function TopOfLog({ isComplete, start, edge }: { isComplete: boolean; start: string; edge: Edge }) {
  const t = useTranslations("messages");
  return (
    <>
      <div ref={edge.mark} />
      {isComplete ? (
        <p className={NOTE}>{start}</p>
      ) : (
        <Loading edge={edge} loading={t("loadingOlder")} failed={t("olderFailed")} />
      )}
    </>
  );
}

/** Below the last message of a window that leaves later ones out. */
export function BottomOfLog({ edge }: { edge: Edge }) {
  const t = useTranslations("messages");
  return (
    <>
      <Loading edge={edge} loading={t("loadingNewer")} failed={t("newerFailed")} />
      <div ref={edge.mark} />
    </>
  );
}

function Loading({ edge, loading, failed }: { edge: Edge; loading: string; failed: string }) {
  const t = useTranslations("messages");
  if (!edge.hasFailed) return <p className={`${NOTE} animate-pulse`}>{loading}</p>;
  return (
    <p className={NOTE}>
      {failed}{" "}
      <button type="button" onClick={edge.load} className="font-semibold text-accent-ink underline">
        {t("retry")}
      </button>
    </p>
  );
}
