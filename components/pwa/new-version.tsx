"use client";

import { useTranslations } from "next-intl";
import { FloatingWord } from "@/components/ui/floating-word";

/** Offers to go on in the next version. What is being written is in the browser with every key, and stands there again. */
export function NewVersion({ waiting, onClose }: { waiting: ServiceWorker; onClose(): void }) {
  const t = useTranslations("messages");
  const common = useTranslations("common");

  function takeOver() {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "take-over" });
  }

  return (
    <div role="status" className="fixed inset-x-0 top-18 z-30 mx-auto w-fit max-w-[calc(100%-2rem)]">
      <FloatingWord tone="ink" look="items-center text-sm" dismiss={common("close")} onDismiss={onClose}>
        <p className="min-w-0 py-2 ps-3">{t("newVersion")}</p>
        <button
          type="button"
          onClick={takeOver}
          className="min-h-11 shrink-0 rounded-xl px-3 font-semibold underline underline-offset-4 hover:bg-canvas/15"
        >
          {t("reload")}
        </button>
      </FloatingWord>
    </div>
  );
}
