"use client";

import { useRouter } from "next/navigation";
import { useContext, useEffect } from "react";
import { StateContext } from "@/components/inbox/inbox-context";

interface Props {
  /** Whose first message is waited for. */
  personId: string;
  /** What of the address goes along into the conversation. */
  query: string;
}

/** Leads into the conversation with somebody as soon as there is one. */
export function AwaitFirstWord({ personId, query }: Props) {
  const router = useRouter();
  const state = useContext(StateContext);
  const begun = state?.conversations.find(({ participant, lastSeq }) => participant.id === personId && lastSeq > 0);
  const conversationId = begun?.id;
  useEffect(() => {
    if (conversationId) router.replace(`/inbox/${conversationId}${query}`);
  }, [conversationId, query, router]);
  return null;
}
