"use client";

import { useEffect, useRef } from "react";
import { isOwn, useRealtime } from "@/components/realtime/realtime-context";
import { postJson } from "@/components/site/api";
import { useWindowFocus } from "@/components/site/use-window-focus";
import type { SeenElsewhere } from "@/lib/notifications/types";

/** Marks in the centre as read what the page around it shows, while the window has the focus. Nothing is to be seen of it. */
export function Seen({ what }: { what: SeenElsewhere }) {
  const { status } = useRealtime();
  // Where somebody else is signed in, it would be they who have seen it.
  const isSeeing = useWindowFocus() && isOwn(status);
  const body = JSON.stringify(what);
  const told = useRef("");

  useEffect(() => {
    if (!isSeeing || told.current === body) return;
    told.current = body;
    postJson("/api/v1/notifications/read", JSON.parse(body)).catch(() => {
      // Said again with the next focus, or once the page shows something else.
      if (told.current === body) told.current = "";
    });
  }, [isSeeing, body]);
  return null;
}
