"use client";

import type { Lanes } from "@/components/messages/lanes/lanes-context";
import { useAsked } from "@/components/messages/use-asked";
import type { MessageContext } from "@/lib/marketplace/types";
import { isInLane } from "@/lib/messages/lane-rules";
import type { ThreadState } from "@/lib/messages/state";
import { writtenFrom } from "@/lib/messages/talked-from";
import type { MessageView, WrittenFrom } from "@/lib/messages/types";

export interface Writing {
  /** What the next message is written from. */
  about: WrittenFrom;
  /** What the messages of the lane that is open are written from; null outside of lanes, and where nobody knows. */
  ofLane: MessageContext | null;
  /** Whether there is anything to choose from. */
  isOffered: boolean;
  /** Whether its writer has chosen what it is written from, or has come from there. */
  isChosen: boolean;
  choose(about: WrittenFrom): void;
}

interface Known {
  /** What one came from, to go along with the next message. */
  asked: MessageContext | null;
  lanes: Lanes;
  state: ThreadState;
  /** Those in the log. */
  messages: readonly MessageView[];
}

export function useAbout({ asked, lanes: { lane, opened }, state, messages }: Known): Writing {
  const [chosen, choose] = useAsked<WrittenFrom>(asked, asked && `${asked.id} ${"tier" in asked ? asked.tier : ""}`);
  const newest = lane && messages.findLast(({ context }) => isInLane(context, lane))?.context;
  const ofLane = newest ?? (lane && isInLane(opened, lane) ? opened : null);
  const about = writtenFrom(state, chosen, lane, ofLane);
  const hasOthers = messages.some(({ contextSeq }) => contextSeq !== null) || Boolean(state.newest?.contextSeq);
  return { about, ofLane, isOffered: hasOthers || about !== "nothing", isChosen: chosen !== null, choose };
}
