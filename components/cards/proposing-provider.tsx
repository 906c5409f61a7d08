"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { type Proposal, ProposingContext } from "./proposing-context";

/** Fetched when something is about to be proposed. */
const ProposeForm = dynamic(() => import("./propose-form").then((module) => module.ProposeForm), { ssr: false });

/** The form of a new card, opened from wherever in the conversation; it stands outside of the composer's own form. */
export function ProposingProvider({ conversationId, children }: { conversationId: string; children: ReactNode }) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  return (
    <ProposingContext value={setProposal}>
      {children}
      {proposal && <ProposeForm {...proposal} conversationId={conversationId} onClose={() => setProposal(null)} />}
    </ProposingContext>
  );
}
