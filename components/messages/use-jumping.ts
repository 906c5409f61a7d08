"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Lanes } from "@/components/messages/lanes/lanes-context";
import { type JumpTo, NEWEST } from "@/components/messages/log/jump-context";
import type { MessageView } from "@/lib/messages/types";

/** Leads to a message among those that are shown; out of a lane that has it not. */
export function useJumping(lanes: Lanes, messages: readonly MessageView[], seek: JumpTo): JumpTo {
  const newest = useRef({ lanes, messages });
  useEffect(() => {
    newest.current = { lanes, messages };
  });
  return useCallback<JumpTo>(
    (seq) => {
      const known = newest.current;
      const isHere = !known.lanes.lane || seq === NEWEST || known.messages.some((message) => message.seq === seq);
      if (isHere) seek(seq);
      else known.lanes.show(seq);
    },
    [seek],
  );
}
