"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRealtime } from "@/components/realtime/realtime-context";
import { HttpError, postJson } from "@/components/site/api";
import type { MessageView } from "@/lib/messages/types";

/** Posts one move or proposal; what is asked again is the same one, and what was typed stays until it is taken. */
export function useMove(path: string, onMade?: () => void) {
  const t = useTranslations("messages");
  const { announce } = useRealtime();
  const [clientId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string | null>(null);
  const [isMoving, setIsMoving] = useState(false);
  const [isMade, setIsMade] = useState(false);

  async function make(content: object) {
    setIsMoving(true);
    setProblem(null);
    try {
      const message = await postJson<MessageView>(path, { ...content, clientId });
      const { conversationId, seq, rev } = message;
      announce({ name: "message:created", data: { conversationId, seq, rev, message } });
      onMade?.();
      setIsMade(true);
    } catch (error) {
      setIsMoving(false);
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
    }
  }

  return { make: (content: object) => void make(content), problem, isMoving, isMade };
}
