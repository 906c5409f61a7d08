"use client";

import { createContext, useContext } from "react";
import type { ContentKind } from "@/lib/cards/types";
import type { About } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";

export interface Proposal {
  kind: ContentKind;
  /** What it is proposed from, where that is not what is talked from already. */
  context?: About | undefined;
  /** The message that it is made of. */
  from?: Pick<MessageView, "id" | "body">;
}

export type Propose = (proposal: Proposal) => void;

export const ProposingContext = createContext<Propose | null>(null);

/** What opens the form of a new card in the conversation on the screen; null where there is none. */
export function useProposing(): Propose | null {
  return useContext(ProposingContext);
}
