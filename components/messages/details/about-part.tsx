"use client";

import { useTranslations } from "next-intl";
import { ContextCard } from "@/components/marketplace/context-card";
import type { PersonDetails } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { NextStep } from "./next-step";
import { Part } from "./part";

interface Props {
  /** Null where there is nothing in particular. */
  context: MessageContext | null;
  viewerId: string;
  conversationId: string;
  participant: PersonDetails;
  onLeave: (() => void) | undefined;
}

/** What is talked about, with what is to be done next. */
export function AboutPart({ context, ...props }: Props) {
  const t = useTranslations("messages.details");
  return (
    <Part title={t("about")}>
      {context ? (
        <>
          <ContextCard context={context} />
          <NextStep context={context} {...props} />
        </>
      ) : (
        <p className="rounded-2xl border border-line border-dashed p-4 text-ink-soft text-sm">{t("nothing")}</p>
      )}
    </Part>
  );
}
