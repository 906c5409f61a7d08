"use client";

import { useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import { dayOf } from "@/components/site/day";
import type { Participant } from "@/lib/conversations/types";
import { lastSeenOf } from "@/lib/realtime/presence-rules";
import type { PresenceView } from "@/lib/realtime/types";
import { LocalTime } from "./local-time";
import { PresenceWords } from "./presence-words";
import { ThreadHeader } from "./thread-header";
import { usePresence } from "./use-presence";

interface Props {
  participant: Participant;
  /** As it was when the page was made. */
  presence: PresenceView;
  /** What else the conversation has. */
  children?: ReactNode;
}

/** Whom one is talking with, whether they are here, and what time it is for them. */
export function LiveHeader({ participant, presence: rendered, children }: Props) {
  const { presence, now } = usePresence(rendered);
  const timeZone = useTimeZone();
  const lastSeen = lastSeenOf(presence, now, (at) => dayOf(at, timeZone));
  return (
    <ThreadHeader
      participant={participant}
      isHere={lastSeen?.kind === "here"}
      note={
        lastSeen && (
          <>
            <PresenceWords lastSeen={lastSeen} />
            <LocalTime presence={presence} now={now} />
          </>
        )
      }
    >
      {children}
    </ThreadHeader>
  );
}
