"use client";

import { useContext } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import { conversationIn } from "@/lib/inbox/rows";
import { StateContext } from "./inbox-context";

/** A conversation as this tab knows it, with what was just done to it here or on another device; `given` is how it was. */
export function useConversation(given: ConversationView): ConversationView {
  const state = useContext(StateContext);
  return (state && conversationIn(state, given.id)) ?? given;
}
