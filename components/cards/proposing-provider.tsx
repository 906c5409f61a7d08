"use client";

import { type ReactNode, useCallback, useState } from "react";
import { late } from "@/components/site/late";
import { type Proposal, ProposingContext } from "./proposing-context";

/** Fetched when something is about to be proposed. */
const ProposeForm = late(() => import("./propose-form").then((module) => module.ProposeForm));

/** The form of a new card, opened from wherever in the conversation; it stands outside of the composer's own form. */
export function ProposingProvider({ conversationId, children }: { conversationId: string; children: ReactNode }) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const propose = useCallback((next: Proposal) => {
    // Where it could not be fetched, the next press tries again.
    ProposeForm.fetchAhead();
    setProposal(next);
  }, []);

  return (
    <ProposingContext value={propose}>
      {children}
      {proposal && <ProposeForm {...proposal} conversationId={conversationId} onClose={() => setProposal(null)} />}
    </ProposingContext>
  );
}
