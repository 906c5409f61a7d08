"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { trayFor } from "@/components/attachments/trays";
import { useRealtime } from "@/components/realtime/realtime-context";
import { HttpError, postJson } from "@/components/site/api";
import { EMPTY_TRAY } from "@/lib/attachments/state";
import type { MessageView } from "@/lib/messages/types";
import type { OrderStep } from "@/lib/orders/types";

interface Taking {
  orderId: string;
  step: OrderStep;
  conversationId: string;
  onTaken(): void;
}

/** Takes a step once its files are uploaded; until it is taken, its words and files stay, and trying again is the same step. */
export function useStep({ orderId, step, conversationId, onTaken }: Taking) {
  const t = useTranslations("messages");
  const { announce } = useRealtime();
  const [clientId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string | null>(null);
  const [isPosting, setIsPosting] = useState(false);
  // Closed and opened again, the dialog has the files that were chosen; messages have a tray of their own.
  const tray = trayFor("", `${orderId}:${step}`);
  const files = useSyncExternalStore(tray.subscribe, tray.read, () => EMPTY_TRAY);

  useEffect(() => {
    tray.connect({
      conversationId: async () => conversationId,
      deliver: ({ body }, attachments) => {
        const attachmentIds = attachments.map(({ id }) => id);
        setIsPosting(true);
        postJson<MessageView>(`/api/v1/orders/${orderId}/steps`, { step, clientId, body, attachmentIds }).then(
          (message) => {
            tray.sent();
            const { seq, rev } = message;
            announce({ name: "message:created", data: { conversationId, seq, rev, message } });
            onTaken();
          },
          (error: unknown) => {
            tray.giveBack();
            setIsPosting(false);
            setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
          },
        );
      },
    });
  });

  // Whoever closes the dialog while files go up has not taken the step.
  useEffect(() => () => tray.cancelSend(), [tray]);

  return {
    tray,
    files,
    problem,
    isTaking: isPosting || files.queued !== null,
    take(body: string) {
      setProblem(null);
      tray.send({ body, context: null, replyTo: null });
    },
  };
}
