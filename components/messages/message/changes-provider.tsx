"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useJump } from "@/components/messages/log/jump-context";
import { useTalk } from "@/components/messages/talk-context";
import { useRealtime } from "@/components/realtime/realtime-context";
import { changeJson, HttpError } from "@/components/site/api";
import type { MessageView } from "@/lib/messages/types";
import { ChangesContext } from "./changes-context";
import { Changes } from "./changes-model";
import { EditingContext } from "./editing-context";
import { openEditing } from "./open-editing";

interface Props {
  conversationId: string;
  /** Those in the log. */
  messages: readonly MessageView[];
  children: ReactNode;
}

/** Lets everything around a conversation's messages change them. */
export function ChangesProvider({ conversationId, messages, children }: Props) {
  const { announce } = useRealtime();
  const jump = useJump();
  const viewerId = useTalk()?.viewerId ?? "";
  const newest = useRef({ announce, jump, messages });
  useEffect(() => {
    newest.current = { announce, jump, messages };
  });
  const [changes] = useState(
    () =>
      new Changes({
        edit: (id, body) => changeJson("PATCH", `/api/v1/messages/${id}`, { body }),
        unsend: (id) => changeJson("DELETE", `/api/v1/messages/${id}`),
        react: (id, emoji) => changeJson("PUT", `/api/v1/messages/${id}/reaction`, { emoji }),
        answered(message) {
          const { seq, rev } = message;
          newest.current.announce({ name: "message:changed", data: { conversationId, seq, rev, message } });
        },
        reasonOf: (error) => (error instanceof HttpError ? error.reason : null),
      }),
  );
  const editing = useMemo(() => openEditing(changes, viewerId, () => newest.current), [changes, viewerId]);
  useFlush(changes);
  return (
    <ChangesContext value={changes}>
      <EditingContext value={editing}>{children}</EditingContext>
    </ChangesContext>
  );
}

/** What can still be undone is done when its conversation, or the whole page, is left. */
function useFlush(changes: Changes): void {
  useEffect(() => {
    window.addEventListener("pagehide", changes.flush);
    return () => {
      window.removeEventListener("pagehide", changes.flush);
      changes.flush();
    };
  }, [changes]);
}
