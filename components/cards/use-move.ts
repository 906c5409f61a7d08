"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRealtime } from "@/components/realtime/realtime-context";
import { HttpError, postJson } from "@/components/site/api";
import type { MessageView } from "@/lib/messages/types";

/** The ids under which something was asked for and not answered: asked again, also in a dialog that is opened anew, it is the same. */
const ASKED = new Map<string, string>();

/** Posts one move or proposal; what is asked again is the same one, and what was typed stays until it is taken. */
export function useMove(path: string, onMade?: () => void) {
  const t = useTranslations("cards");
  const { announce } = useRealtime();
  const [problem, setProblem] = useState<string | null>(null);
  const [isMoving, setIsMoving] = useState(false);
  const [isMade, setIsMade] = useState(false);

  /** Whether it was taken. */
  async function make(content: object): Promise<boolean> {
    setIsMoving(true);
    setProblem(null);
    const asked = `${path} ${JSON.stringify(content)}`;
    const clientId = ASKED.get(asked) ?? crypto.randomUUID();
    ASKED.set(asked, clientId);
    try {
      const message = await postJson<MessageView>(path, { ...content, clientId });
      const { conversationId, seq, rev } = message;
      announce({ name: "message:created", data: { conversationId, seq, rev, message } });
      ASKED.delete(asked);
      onMade?.();
      setIsMade(true);
      return true;
    } catch (error) {
      setIsMoving(false);
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
      return false;
    }
  }

  return { make, problem, isMoving, isMade };
}
