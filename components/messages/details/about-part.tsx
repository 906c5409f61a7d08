"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ContextCard } from "@/components/marketplace/context-card";
import type { ConversationDetails } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { ContextRow } from "./context-row";
import { NextStep } from "./next-step";
import { Part } from "./part";
import { parted } from "./parted";

interface Props {
  details: ConversationDetails;
  viewerId: string;
  conversationId: string;
  onLeave: (() => void) | undefined;
}

/** So many of what was talked from earlier are shown at first. */
const FIRST = 3;

/** What is talked about, with what is to be done next; the orders that go on, and all else that it ever was about. */
export function AboutPart({ details, viewerId, conversationId, onLeave }: Props) {
  const t = useTranslations("messages.details");
  const { current, open, earlier } = parted(details);
  const lane = { conversationId, onLeave };
  return (
    <>
      <Part title={t("about")}>
        {current ? (
          <>
            <ContextCard context={current} />
            <NextStep {...{ context: current, viewerId, conversationId, onLeave }} participant={details.person} />
          </>
        ) : (
          <p className="rounded-2xl border border-line border-dashed p-4 text-ink-soft text-sm">{t("nothing")}</p>
        )}
      </Part>
      {open.length > 0 && (
        <Part title={t("openOrders")}>
          <Rows contexts={open} {...lane} />
        </Part>
      )}
      {earlier.length > 0 && (
        <Part title={t("earlier")}>
          <Earlier contexts={earlier} {...lane} />
        </Part>
      )}
    </>
  );
}

type Lanes = Pick<Props, "conversationId" | "onLeave"> & { contexts: readonly MessageContext[] };

function Earlier({ contexts, ...props }: Lanes) {
  const t = useTranslations("messages.details");
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, contexts.length - FIRST);
  return (
    <>
      <Rows contexts={hidden > 0 ? contexts.slice(0, FIRST) : contexts} {...props} />
      {hidden > 0 && (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="min-h-10 self-start rounded-full px-3 font-medium text-accent-ink text-sm hover:bg-accent-soft"
        >
          {t("more", { count: hidden })}
        </button>
      )}
    </>
  );
}

function Rows({ contexts, ...props }: Lanes) {
  return (
    <ul className="flex flex-col gap-0.5">
      {contexts.map((context) => (
        <li key={context.id}>
          <ContextRow context={context} {...props} />
        </li>
      ))}
    </ul>
  );
}
