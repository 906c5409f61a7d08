"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Tray } from "@/components/attachments/tray-model";
import { useRealtime } from "@/components/realtime/realtime-context";
import { HttpError, postJson } from "@/components/site/api";
import type { ApplicationView } from "@/lib/applications/types";
import type { ConversationView } from "@/lib/conversations/types";
import { eventOf } from "./fetch-stage";

interface Posting {
  tray: Tray;
  jobId: string;
  companyUsername: string;
  onSent(): void;
}

/** Has what is sent from a tray become an application, once its files are uploaded; trying again is the same application. */
export function usePosting({ tray, jobId, companyUsername: to, onSent }: Posting) {
  const t = useTranslations("applications.apply");
  const { announce } = useRealtime();
  const [problem, setProblem] = useState<string | null>(null);
  const [isPosting, setIsPosting] = useState(false);
  const [sent, setSent] = useState<ApplicationView | null>(null);

  async function post(coverLetter: string, attachmentIds: string[]) {
    setIsPosting(true);
    try {
      const application = await postJson<ApplicationView>("/api/v1/applications", {
        jobId,
        coverLetter,
        attachmentIds,
      });
      tray.sent();
      onSent();
      setSent(application);
      announce(eventOf(application));
    } catch (error) {
      tray.giveBack();
      setProblem((error instanceof HttpError && error.reason) || t("noAnswer"));
    } finally {
      setIsPosting(false);
    }
  }

  useEffect(() => {
    tray.connect({
      // Shown to nobody before there is a message in it.
      conversationId: async () => (await postJson<ConversationView>("/api/v1/conversations", { to })).id,
      deliver: ({ body }, attachments) => {
        void post(
          body,
          attachments.map(({ id }) => id),
        );
      },
    });
  });

  return { problem, setProblem, isPosting, sent };
}
