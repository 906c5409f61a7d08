"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { MAX_LETTER_LENGTH } from "@/lib/applications/rules";
import type { ErrorKey } from "@/lib/errors";
import { useLetter } from "./use-letter";
import { usePosting } from "./use-posting";

interface Applying {
  viewerId: string;
  jobId: string;
  companyUsername: string;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** What is put together to apply for a job, and the way to send it; until it is sent, its words and files stay. */
export function useApply({ viewerId, jobId, companyUsername, field }: Applying) {
  const ofErrors = useTranslations("errors");
  const { tray, files, letter, setLetter } = useLetter(viewerId, jobId, field);
  const posting = usePosting({ tray, jobId, companyUsername, onSent: () => setLetter("") });

  // Whoever leaves the form while files go up has not applied.
  useEffect(() => () => tray.cancelSend(), [tray]);

  function apply() {
    const wrong = whatIsWrong(letter.trim());
    posting.setProblem(wrong && ofErrors(wrong));
    if (wrong) field.current?.focus();
    else tray.send({ body: letter.trim(), context: null, replyTo: null });
  }

  const { problem, sent, isPosting } = posting;
  return { tray, files, letter, setLetter, problem, sent, apply, isSending: isPosting || files.queued !== null };
}

function whatIsWrong(letter: string): Extract<ErrorKey, "letterMissing" | "letterTooLong"> | null {
  if (letter === "") return "letterMissing";
  return letter.length > MAX_LETTER_LENGTH ? "letterTooLong" : null;
}
