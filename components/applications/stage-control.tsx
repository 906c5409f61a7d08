"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ApplicationStageBadge } from "@/components/marketplace/application-stage";
import { late } from "@/components/site/late";
import { useMove } from "./use-move";
import type { Standing } from "./use-stage";

/** Fetched when the first one is opened. */
const StageMenu = late(() => import("./stage-menu").then((module) => module.StageMenu));

/** How far the company is with an application, and the way to say so; one that was withdrawn stays where it is. */
export function StageControl({ application, name }: { application: Standing; name: string }) {
  const t = useTranslations("applications.move");
  const nameOf = useTranslations("marketplace.applicationStage");
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { stage, isMoving, move } = useMove(application, (to) => t("done", { name, stage: nameOf(to) }));
  if (stage === "withdrawn") {
    return (
      <span className="flex min-h-10 items-center">
        <ApplicationStageBadge stage={stage} />
      </span>
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isMoving}
        aria-label={t("stageOf", { name, stage: nameOf(stage) })}
        onClick={() => {
          // Where it could not be fetched, the next press tries again.
          StageMenu.fetchAhead();
          setIsOpen(true);
        }}
        className="inline-flex min-h-10 items-center justify-between gap-2 rounded-full border border-line bg-surface ps-2.5 pe-3 transition-colors hover:border-ink-soft pointer-coarse:min-h-11"
      >
        <ApplicationStageBadge stage={stage} />
        <ChevronDown aria-hidden="true" className="size-4 text-ink-soft" />
      </button>
      {isOpen && button.current && (
        <StageMenu
          anchor={button.current}
          label={t("menu", { name })}
          stage={stage}
          onChoose={move}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
