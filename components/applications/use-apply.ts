"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { useRealtime } from "@/components/realtime/realtime-context";
import { HttpError, postJson } from "@/components/site/api";
import { MAX_LETTER_LENGTH } from "@/lib/applications/rules";
import type { ApplicationView } from "@/lib/applications/types";
import type { ConversationView } from "@/lib/conversations/types";
import { eventOf } from "./fetch-stage";
import { useLetter } from "./use-letter";

interface Applying {
  viewerId: string;
  jobId: string;
  companyUsername: string;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Sends an application once its files are uploaded; until it is sent, its words and files stay, and trying again is the same one. */
export function useApply({ viewerId, jobId, companyUsername, field }: Applying) {
  const t = useTranslations("applications.apply");
  const ofErrors = useTranslations("errors");
  const { announce } = useRealtime();
  const { tray, files, letter, setLetter } = useLetter(viewerId, jobId, field);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPosting, setIsPosting] = useState(false);
  const [sent, setSent] = useState<ApplicationView | null>(null);

  useEffect(() => {
    tray.connect({
      // Shown to nobody before there is a message in it.
      conversationId: async () =>
        (await postJson<ConversationView>("/api/v1/conversations", { to: companyUsername })).id,
      deliver: ({ body: coverLetter }, attachments) => {
        setIsPosting(true);
        const attachmentIds = attachments.map(({ id }) => id);
        postJson<ApplicationView>("/api/v1/applications", { jobId, coverLetter, attachmentIds }).then(
          (application) => {
            tray.sent();
            setLetter("");
            setSent(application);
            announce(eventOf(application));
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

  // Whoever leaves the form while files go up has not applied.
  useEffect(() => () => tray.cancelSend(), [tray]);

  function apply() {
    const wrong =
      letter.trim() === "" ? "letterMissing" : letter.trim().length > MAX_LETTER_LENGTH ? "letterTooLong" : null;
    setProblem(wrong && ofErrors(wrong));
    if (wrong) field.current?.focus();
    else tray.send({ body: letter.trim(), context: null, replyTo: null });
  }

  return { tray, files, letter, setLetter, problem, sent, apply, isSending: isPosting || files.queued !== null };
}
