"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";

/** Offers to go on in the next version. What is being written is in the browser with every key, and stands there again. */
export function NewVersion({ waiting, onClose }: { waiting: ServiceWorker; onClose(): void }) {
  const t = useTranslations("messages");
  const common = useTranslations("common");

  function takeOver() {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "take-over" });
  }

  return (
    <div
      role="status"
      className="fixed inset-x-0 top-18 z-30 mx-auto flex w-fit max-w-[calc(100%-2rem)] items-center gap-1 rounded-2xl bg-ink py-1 ps-4 pe-1 text-canvas text-sm shadow-card"
    >
      <p className="min-w-0 py-2">{t("newVersion")}</p>
      <button
        type="button"
        onClick={takeOver}
        className="min-h-11 shrink-0 rounded-xl px-3 font-semibold underline underline-offset-4 hover:bg-canvas/15"
      >
        {t("reload")}
      </button>
      <button
        type="button"
        aria-label={common("close")}
        onClick={onClose}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-xl hover:bg-canvas/15"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
