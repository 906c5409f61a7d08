"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Lanes, LanesContext } from "@/components/messages/lanes/lanes-context";
import type { JumpTo } from "@/components/messages/log/jump-context";
import type { DetailsChoice } from "@/lib/conversations/details-rules";
import type { ConversationView } from "@/lib/conversations/types";
import { DetailsSkeleton } from "./details-skeleton";
import { LateDetailsColumn, LateDetailsSheet } from "./late-parts";
import { PanelContext } from "./panel-context";
import { usePanel } from "./use-panel";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  /** As the page was asked for. */
  choice: DetailsChoice;
  jump: JumpTo;
  lanes: Lanes;
  children: ReactNode;
}

/** Which widths have the column, and how much of them: told by the choice alone, so that the server's page stays as it is. */
const ROOM = { open: "lg:pe-72 xl:pe-80", closed: "", byItself: "xl:pe-80" } as const;
const COLUMN = { open: "max-lg:hidden", closed: "hidden", byItself: "max-xl:hidden" } as const;

/** A conversation, with the place for its details beside or over it. */
export function DetailsFrame({ viewerId, conversation, choice: rendered, jump, lanes, children }: Props) {
  const t = useTranslations("messages");
  const panel = usePanel(rendered);
  const choice = panel.choice ?? "byItself";
  const details = { viewerId, conversationId: conversation.id, onShow: jump };
  return (
    <PanelContext value={panel}>
      <section
        aria-label={t("thread", { name: conversation.participant.name })}
        className={`relative flex min-h-0 flex-1 flex-col ${ROOM[choice]}`}
      >
        {children}
        <aside
          aria-label={t("details.title")}
          className={`absolute inset-y-0 end-0 flex w-72 flex-col border-line border-s bg-canvas xl:w-80 ${COLUMN[choice]}`}
        >
          <LanesContext value={lanes}>
            {panel.isColumn ? <LateDetailsColumn {...details} onClose={panel.close} /> : <DetailsSkeleton />}
          </LanesContext>
        </aside>
      </section>
      <LanesContext value={lanes}>
        {panel.isSheet && <LateDetailsSheet {...details} onClose={panel.close} />}
      </LanesContext>
    </PanelContext>
  );
}
