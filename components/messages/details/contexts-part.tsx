"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MessageContext } from "@/lib/marketplace/types";
import { ContextRow } from "./context-row";
import { Part } from "./part";

interface Props {
  title: string;
  contexts: readonly MessageContext[];
  onLeave: (() => void) | undefined;
}

/** So many are shown at first. */
const FIRST = 3;

/** Several things that were talked about, under a title; nothing where there are none. */
export function ContextsPart({ title, contexts, onLeave }: Props) {
  const t = useTranslations("messages.details");
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? contexts : contexts.slice(0, FIRST);
  if (contexts.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="flex flex-col gap-0.5">
        {shown.map((context) => (
          <li key={context.id}>
            <ContextRow context={context} onLeave={onLeave} />
          </li>
        ))}
      </ul>
      {shown.length < contexts.length && (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="min-h-10 self-start rounded-full px-3 font-medium text-accent-ink text-sm hover:bg-accent-soft"
        >
          {t("more", { count: contexts.length - shown.length })}
        </button>
      )}
    </Part>
  );
}
